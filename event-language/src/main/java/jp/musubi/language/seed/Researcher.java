package jp.musubi.language.seed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Personal;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 研究者: a researcher named on a seed. Sealed under that person's own key, so that a person can be erased from every
 * seed at once.
 *
 * @param person the person's id; always set, minted when the researcher has no account
 * @param name null when the person has been erased
 * @param orcid ORCID iD of the form 0000-0000-0000-0000, or null
 * @param researchmap researchmap permalink name, or null
 */
public record Researcher(
        PersonId person,
        @Sealed @Nullable String name,
        @Sealed @Nullable String orcid,
        @Sealed @Nullable String researchmap)
        implements Personal {

    @Override
    @JsonIgnore
    public RecordRef sealedUnderPerson() {
        return person.ref();
    }
}
