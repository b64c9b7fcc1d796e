package jp.musubi.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where access tokens are kept: each change is durable before it returns. The rules are elsewhere. */
interface TokenRows {

    /** @return false, and nothing is changed, when there is one with that id */
    boolean add(TokenRow row);

    Optional<TokenRow> byHash(String hash);

    Optional<TokenRow> byId(String id);

    /** Of one person, in the order in which they were made. */
    List<TokenRow> ofPerson(String personId);

    /** By id. */
    List<TokenRow> all();

    /** Notes the day, unless that or a later one stands there. */
    void used(String id, LocalDate day);

    /** @return whether it was there */
    boolean remove(String id);

    /** Takes away all of a person. */
    void removeAll(String personId);
}
