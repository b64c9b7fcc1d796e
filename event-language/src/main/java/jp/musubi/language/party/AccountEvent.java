package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;

/**
 * An act on the account of a person, whoever did it. The account itself, its login and its password are never in the log.
 */
public sealed interface AccountEvent extends PartyEvent
        permits AccountOpened,
                AccountLocked,
                AccountUnlocked,
                LoginChanged,
                PasswordLinkIssued,
                PasswordRenewed,
                AccessTokenIssued,
                AccessTokenEnded,
                SessionsEnded,
                SecondFactorSet,
                SecondFactorRemoved {
    /** Whose account it is. */
    PersonId personId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return personId().ref();
    }
}
