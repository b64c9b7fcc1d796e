package jp.musubi.query.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.confirmation.ConfirmationState;
import jp.musubi.language.confirmation.ConfirmationWay;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.party.PersonId;

/**
 * What the owner of a record has agreed to, and what not. Only insiders are told.
 *
 * @param withdrawal of the consent to a need, until it is opened under a new one; null without any
 * @param confirmation of its wording; null before anybody asked for one
 * @param evidence of the consent to a need, as it was put on record, oldest first
 * @param ownWords whether the owner wrote the wording that stands, as it is shown to them
 */
public record Assent(
        Withdrawal withdrawal, Confirmation confirmation, List<ConsentEvidence> evidence, boolean ownWords) {
    /** More of it no document holds: the newest stay. */
    private static final int EVIDENCE = 100;

    /** Of which nothing has been said, or nothing is told. */
    public static final Assent UNSAID = new Assent(null, null, List.of(), false);

    public Assent {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** That a consent was withdrawn. */
    public record Withdrawal(LocalDate withdrawnOn, ConsentWithdrawnBy askedBy) {}

    /**
     * What the owner says of the wording.
     *
     * @param number of the last request, counted from 1
     * @param wording the revision that it is about, as the owner counts: nothing is said of a later one
     * @param until the last day on which the link holds
     * @param address where it is mailed to, where that was typed; only coordinators and auditors are told
     * @param words what the owner wants changed, or null
     * @param by who asked last, as metadata name them
     * @param at when it was asked or answered last
     * @param outdated whether there is a newer wording, of which the owner has said nothing
     */
    public record Confirmation(
            ConfirmationState state,
            int number,
            int wording,
            LocalDate until,
            ConfirmationWay way,
            String address,
            String words,
            String by,
            Instant at,
            boolean outdated) {

        /** Whether the owner has agreed to what stands. */
        public boolean holds() {
            return state == ConfirmationState.CONFIRMED && !outdated;
        }

        /** Whether a link waits for its answer. */
        public boolean waits() {
            return state == ConfirmationState.ASKED && !outdated;
        }

        Confirmation withoutAddress() {
            return new Confirmation(state, number, wording, until, way, null, words, by, at, outdated);
        }

        Confirmation overtaken() {
            return new Confirmation(state, number, wording, until, way, address, words, by, at, true);
        }
    }

    /** What history follows of a confirmation. */
    public record Confirmed(
            ConfirmationState confirmation, Integer confirmedWording, ConfirmationWay way, LocalDate linkUntil) {
        static Confirmed of(Confirmation c) {
            return c == null ? null : new Confirmed(c.state(), c.wording(), c.way(), c.until());
        }
    }

    /** For history. */
    public Confirmed confirmed() {
        return Confirmed.of(confirmation);
    }

    /** The same with a consent withdrawn, or null. */
    public Assent withdrawn(Withdrawal next) {
        return new Assent(next, confirmation, evidence, ownWords);
    }

    /** The same with another confirmation. */
    public Assent confirmed(Confirmation next) {
        return new Assent(withdrawal, next, evidence, ownWords);
    }

    /** The same with more to show of a consent. */
    public Assent shown(ConsentEvidence more) {
        List<ConsentEvidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new Assent(
                withdrawal, confirmation, all.subList(Math.max(0, all.size() - EVIDENCE), all.size()), ownWords);
    }

    /** The same after the wording was written or changed. @param author who did, as metadata name them */
    public Assent reworded(String author, PersonId owner) {
        Confirmation next = confirmation == null ? null : confirmation.overtaken();
        return new Assent(
                withdrawal, next, evidence, owner != null && owner.value().equals(author));
    }

    /** The same of another owner, whose words it are not. */
    public Assent handedOver() {
        return new Assent(withdrawal, confirmation, evidence, false);
    }

    /** As insiders read it who are no coordinators and no auditors. */
    public Assent forInsiders() {
        return confirmation == null ? this : confirmed(confirmation.withoutAddress());
    }
}
