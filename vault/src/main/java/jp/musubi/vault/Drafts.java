package jp.musubi.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where what was typed and not yet sent is kept. Each change is durable before it returns. */
public interface Drafts {

    Optional<KeptDraft> find(String id);

    /** Those of a person that have not ended, the last changed first. */
    List<KeptDraft> of(String person);

    /**
     * Keeps a draft: a new one when its version is 1, else in the place of the version before.
     *
     * @return false, and nothing is changed, when another version stands there
     */
    boolean put(KeptDraft draft);

    /** Takes it away for good. */
    void remove(String id);

    /** Takes away all of a person. @return how many */
    int removeOf(String person);

    /** Takes away all that were to change a record. @return how many */
    int removeAbout(String subject);

    /** Takes away what was changed last before {@code before}, and what ended before {@code ended}. */
    void sweep(Instant before, Instant ended);
}
