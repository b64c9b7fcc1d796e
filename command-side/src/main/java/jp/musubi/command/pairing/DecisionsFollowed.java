package jp.musubi.command.pairing;

import jp.musubi.language.pairing.PairingDecision;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingHeld;
import jp.musubi.language.pairing.PairingRestoration;
import jp.musubi.language.pairing.PairingResumed;
import jp.musubi.language.pairing.PairingShortlisted;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;

/**
 * A decision model that follows what people decide about pairings. Axon finds handlers by the class of an event: here each
 * decision stands once, whatever the models that follow them all.
 *
 * @param <M> the model
 */
public interface DecisionsFollowed<M> {
    /** After a decision. */
    M decided(PairingDecision event);

    /** After the last decision was undone. */
    M restored(PairingRestoration event);

    @EventSourcingHandler
    default M on(PairingShortlisted event) {
        return decided(event);
    }

    @EventSourcingHandler
    default M on(PairingDismissed event) {
        return decided(event);
    }

    @EventSourcingHandler
    default M on(PairingHeld event) {
        return decided(event);
    }

    @EventSourcingHandler
    default M on(PairingDecisionTakenBack event) {
        return restored(event);
    }

    @EventSourcingHandler
    default M on(PairingResumed event) {
        return restored(event);
    }
}
