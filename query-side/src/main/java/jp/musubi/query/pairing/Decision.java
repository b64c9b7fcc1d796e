package jp.musubi.query.pairing;

import java.time.LocalDate;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDecision;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingHeld;
import jp.musubi.language.pairing.PairingShortlisted;

/**
 * A decision about a pairing.
 *
 * @param number the how manieth about the pairing, counted from 1; one taken back keeps its number
 * @param note what was said with it, or null
 * @param by person id of who decided
 */
public record Decision(int number, Terms terms, String note, String by) {

    /**
     * What it says besides words. Index, interface, page and history tell every component.
     *
     * @param dismissReason null unless the pairing was dismissed
     * @param heldUntil the day on which it is to come back; null unless it is on hold
     */
    public record Terms(DismissReason dismissReason, LocalDate heldUntil) {
        static final Terms NONE = new Terms(null, null);
    }

    static Decision of(int number, PairingDecision event, String by) {
        return switch (event) {
            case PairingShortlisted e -> new Decision(number, Terms.NONE, e.note(), by);
            case PairingDismissed e -> new Decision(number, new Terms(e.reason(), null), e.note(), by);
            case PairingHeld e -> new Decision(number, new Terms(null, e.until()), e.reason(), by);
        };
    }

    /** Without its words. */
    Decision stripped() {
        return new Decision(number, terms, null, by);
    }
}
