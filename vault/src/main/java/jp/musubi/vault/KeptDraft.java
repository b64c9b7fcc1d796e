package jp.musubi.vault;

import java.time.Instant;

/**
 * What somebody has typed and not yet sent, as it is kept: its words are sealed by who keeps it here, under its writer's key.
 *
 * @param person whose it is: nobody else ever sees it
 * @param subject what it is to become or to change: {@code seed} or {@code need}, or an existing {@code type:id}
 * @param writer the form that saved it last, as the form calls itself
 * @param version how often it was saved, from 1
 * @param changed when it was saved last
 * @param sealed null once it has become something: then it is remembered for a day, so that nothing late brings it back
 */
public record KeptDraft(
        String id, String person, String subject, String writer, long version, Instant changed, byte[] sealed) {
    static final VaultTable TABLE = new VaultTable("draft")
            .text("id")
            .text("person")
            .indexed()
            .text("subject")
            .indexed()
            .text("writer")
            .whole("version")
            .whole("changed")
            .indexed()
            .bytes("sealed")
            .optional();

    /** Whether it has become something. */
    public boolean ended() {
        return sealed == null;
    }

    /** Never the words, not even sealed. */
    @Override
    public String toString() {
        return "KeptDraft[" + id + ", " + version + "]";
    }
}
