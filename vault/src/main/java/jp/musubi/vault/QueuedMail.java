package jp.musubi.vault;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A mail that waits, or what became of it.
 *
 * @param id the same for the same mail, however often it is queued; its Message-ID follows from it
 * @param owner whose key its content is sealed under, such as {@code person:12}: with that key the mail is gone
 * @param purpose of the link it brings; null when it brings none
 * @param subject what that link is about; null then
 * @param content sealed; empty when the mail was withdrawn
 * @param state what became of it
 * @param queued when it was queued
 * @param due when it is tried next, while it waits; else when that ended
 * @param attempts how often it was tried
 * @param failure why the last attempt failed, without any address; null when none did
 */
public record QueuedMail(
        String id,
        String owner,
        LinkPurpose purpose,
        String subject,
        byte[] content,
        State state,
        Instant queued,
        Instant due,
        int attempts,
        String failure) {

    /** What became of a mail. */
    public enum State {
        /** It is tried again when it is due. */
        WAITING("waiting"),
        /** A server has taken it. */
        SENT("sent"),
        /** A server refused it for good. */
        REFUSED("refused"),
        /** No server took it for too long. */
        GIVEN_UP("given_up"),
        /** Its recipient or its reason went away before it was sent. */
        WITHDRAWN("withdrawn");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** As it is kept. */
        public String code() {
            return code;
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow(
                            () -> new VaultException("the vault holds a mail in a state that is not known: " + code));
        }
    }

    /** One that waits for its first attempt. */
    public static QueuedMail fresh(
            String id, String owner, LinkPurpose purpose, String subject, byte[] content, Instant now) {
        return new QueuedMail(id, owner, purpose, subject, content, State.WAITING, now, now, 0, null);
    }

    /** The same after an attempt that failed for now. */
    public QueuedMail again(Instant next, String why) {
        return new QueuedMail(id, owner, purpose, subject, content, state, queued, next, attempts + 1, why);
    }

    /** The same, put off for a cause that is not its own. */
    public QueuedMail putOff(Instant next, String why) {
        return new QueuedMail(id, owner, purpose, subject, content, state, queued, next, attempts, why);
    }

    /** The same at its end. @param why null to keep what was said last */
    public QueuedMail ended(State end, Instant when, String why) {
        String said = Optional.ofNullable(why).orElse(failure);
        return new QueuedMail(id, owner, purpose, subject, content, end, queued, when, attempts, said);
    }

    /** Never its content. */
    @Override
    public String toString() {
        return "QueuedMail[" + id + ", " + state.code + "]";
    }
}
