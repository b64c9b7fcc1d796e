package jp.musubi.app.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.ActChoice;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Prose;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.command.contact.giveuppromise.GiveUpPromise;
import jp.musubi.command.contact.handoverpromise.HandOverPromise;
import jp.musubi.command.contact.keeppromise.KeepPromise;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.kit.Most;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.findpromisetakers.FindPromiseTakers;
import org.springframework.stereotype.Component;

/** What is done with a promise. */
@Component
public final class PromiseActs implements SubjectActs {
    public static final Subject<Held> PROMISE =
            Subject.of("promise", "promises", held -> held.promise().state());

    /** A promise, and who could take it over. */
    public record Held(PromiseView promise, List<FindPromiseTakers.Taker> takers) {}

    /** How it was kept. */
    @Schema(name = "KeepPromise")
    record Keep(
            @Schema(description = "How") @Most(TextLimits.LONG)
            String note) implements Body {}

    /** Why nobody will keep it. */
    @Schema(name = "GiveUpPromise")
    record GiveUp(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Prose @Most(TextLimits.LONG)
            String reason) implements Body {}

    /** Who is to keep it. */
    @Schema(name = "HandOverPromise")
    record HandOver(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Id of a person")
            PersonId to,

            @Schema(description = "For that person") @Most(TextLimits.LONG)
            String note)
            implements Body {}

    public static final List<Act<Held, ?>> ALL = List.of(
            new Act<>(
                    PROMISE,
                    "keep",
                    "Says that the promise was kept, and in note how",
                    Keep.class,
                    KeepPromise.class,
                    (actor, id, said) -> new KeepPromise(actor, new ContactId(id), said.note()),
                    Offer.<Held>leading(PromiseKept.class)
                            .to(PromiseActs::mayAct)
                            .silent("note")),
            new Act<>(
                    PROMISE,
                    "give-up",
                    "Gives the promise up: reason",
                    GiveUp.class,
                    GiveUpPromise.class,
                    (actor, id, said) -> new GiveUpPromise(actor, new ContactId(id), said.reason()),
                    Offer.<Held>leading(PromiseGivenUp.class)
                            .to(PromiseActs::mayAct)
                            .danger()),
            new Act<>(
                    PROMISE,
                    "hand-over",
                    "Hands the promise over: to (id of a person), and a note for that person",
                    HandOver.class,
                    HandOverPromise.class,
                    (actor, id, said) -> new HandOverPromise(actor, new ContactId(id), said.to(), said.note()),
                    Offer.<Held>where(PromiseHandedOver.class)
                            .to(PromiseActs::mayAct)
                            .choices("to", PromiseActs::takers)));

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }

    /** Whether a person may end a promise, or hand it over; the command decides. */
    public static boolean mayAct(Who who, Held held) {
        boolean own = who.has(Role.INTERMEDIARY)
                && who.person() != null
                && who.person().value().equals(held.promise().promisedBy());
        return held.promise().open() && (own || who.has(Role.COORDINATOR));
    }

    private static List<ActChoice> takers(Held held) {
        return held.takers().stream()
                .map(taker -> ActChoice.of(taker.id().value(), taker.name()))
                .toList();
    }
}
