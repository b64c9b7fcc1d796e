package jp.musubi.query.confirmation;

import java.util.List;
import jp.musubi.language.confirmation.ConfirmationAsked;
import jp.musubi.language.confirmation.ConfirmationEvent;
import jp.musubi.language.confirmation.ConfirmationState;
import jp.musubi.language.confirmation.WordingChangeAsked;
import jp.musubi.language.confirmation.WordingConfirmed;
import jp.musubi.language.confirmation.WordingDeclined;
import jp.musubi.language.need.NeedContent;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.NotKnownException;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.need.NeedEntry;
import jp.musubi.query.need.NeedProjection;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.Assent.Confirmation;
import jp.musubi.query.record.ConsentEvidence;
import jp.musubi.query.seed.SeedEntry;
import jp.musubi.query.seed.SeedProjection;

/** Puts what the owner says into the seed or need that it is said of. */
public final class ConfirmationProjection {
    private ConfirmationProjection() {}

    /** What follows. */
    public static List<Change> on(ConfirmationEvent event, Occurrence at, Known known) {
        Entry was = known.find(event.record()).orElseThrow(() -> new NotKnownException(event.record()));
        return switch (was) {
            case NeedEntry need ->
                List.of(new Change.Put(
                        NeedProjection.with(need, shown(need, after(need.view().assent(), event, at), event, at), at)));
            case SeedEntry seed ->
                List.of(new Change.Put(
                        SeedProjection.with(seed, after(seed.view().assent(), event, at), at)));
            default -> throw new IllegalStateException("nobody confirms " + event.record());
        };
    }

    /** A consent that the owner confirms is shown by that. */
    private static Assent shown(NeedEntry need, Assent assent, ConfirmationEvent event, Occurrence at) {
        NeedContent content = need.view().content();
        return event instanceof WordingConfirmed confirmed && content.consent() != null
                ? assent.shown(ConsentEvidence.of(confirmed, content.consent(), content.company(), at))
                : assent;
    }

    private static Assent after(Assent was, ConfirmationEvent event, Occurrence at) {
        Confirmation before = was.confirmation();
        ConfirmationState state = ConfirmationState.WAY.after(before == null ? null : before.state(), event);
        return was.confirmed(
                switch (event) {
                    case ConfirmationAsked e ->
                        new Confirmation(
                                state,
                                e.number(),
                                e.revision(),
                                e.until(),
                                e.way(),
                                e.address(),
                                null,
                                at.metadata().actor(),
                                at.time(),
                                false);
                    case WordingConfirmed e -> answered(before, state, null, at);
                    case WordingChangeAsked e -> answered(before, state, e.note(), at);
                    case WordingDeclined e -> answered(before, state, null, at);
                });
    }

    private static Confirmation answered(Confirmation was, ConfirmationState state, String words, Occurrence at) {
        return new Confirmation(
                state,
                was.number(),
                was.wording(),
                was.until(),
                was.way(),
                was.address(),
                words,
                was.by(),
                at.time(),
                was.outdated());
    }
}
