package jp.musubi.query.contact;

import java.time.Instant;
import java.util.List;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseState;

/**
 * What became of a promise since it was noted. Persons are given by id.
 *
 * @param by whose it is now
 * @param handedOver from whom to whom, oldest first
 * @param followUp the contact in which it was kept, or that replaced it; null when there is none
 * @param reason why it was given up, or how it was kept; null when nothing was said or it was erased
 * @param endedBy who said so, or noted what replaced it; null while open
 * @param ended when; null while open
 */
public record PromiseCourse(
        PromiseState state,
        String by,
        List<HandOver> handedOver,
        ContactId followUp,
        String reason,
        String endedBy,
        Instant ended) {
    public PromiseCourse {
        handedOver = handedOver == null ? List.of() : List.copyOf(handedOver);
    }

    /** A promise that was just given. @param by whose it is */
    public static PromiseCourse given(String by) {
        return new PromiseCourse(PromiseState.OPEN, by, List.of(), null, null, null, null);
    }

    /** Whether it is still to be kept. */
    public boolean open() {
        return state.underway();
    }

    /**
     * One handing over.
     *
     * @param handedBy who did it: the promiser, or a coordinator
     * @param note for the person who took it over, or null
     */
    public record HandOver(String from, String to, String handedBy, Instant time, String note) {}
}
