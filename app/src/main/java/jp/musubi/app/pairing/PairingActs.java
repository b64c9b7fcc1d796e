package jp.musubi.app.pairing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Prose;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.app.need.NeedActs;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.pairing.dismiss.DismissPairing;
import jp.musubi.command.pairing.hold.HoldPairing;
import jp.musubi.command.pairing.resume.ResumePairing;
import jp.musubi.command.pairing.shortlist.ShortlistPairing;
import jp.musubi.command.pairing.takeback.TakeBackPairing;
import jp.musubi.language.kit.Most;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingHeld;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingResumed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.party.Role;
import jp.musubi.query.pairing.read.PairingPage;
import org.springframework.stereotype.Component;

/** What is done with a pairing. To propose one is an act on its need: see {@link NeedActs}. */
@Component
public final class PairingActs implements SubjectActs {
    public static final Subject<PairingPage> PAIRING =
            Subject.of("pairing", "pairings", page -> page.pairing().state());

    /** What can be said when keeping one. */
    record Shortlist(@Most(TextLimits.LONG) String note) implements Body {}

    /** Why one is left. */
    record Dismiss(
            @Must DismissReason reason,

            @Schema(description = "Required when the reason is other") @Most(TextLimits.LONG)
            String note)
            implements Body {}

    /** Until when one waits, and for what. */
    record Hold(
            @Schema(description = "The day on which it comes back: after today, at most two years away") @Must
            LocalDate until,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Prose @Most(TextLimits.LONG)
            String reason)
            implements Body {}

    /** What can be said when bringing one back. */
    record Resume(@Most(TextLimits.LONG) String note) implements Body {}

    /** Which decision is meant. */
    record TakeBack(
            @Schema(description = "Number of the decision that is meant; without it the last one, whichever it is")
            Integer decision,

            @Most(TextLimits.LONG) String note)
            implements Body {}

    /** What a decision that was just made is taken back by. */
    public static final Act<PairingPage, ?> TAKE_BACK = new Act<>(
            PAIRING,
            "take-back",
            "Takes the last decision back: decision, the number of the one that is meant, and a note",
            TakeBack.class,
            TakeBackPairing.class,
            (actor, id, said) -> new TakeBackPairing(actor, new PairingId(id), said.decision(), said.note()),
            Offer.<PairingPage>leading(PairingDecisionTakenBack.class)
                    .to(Role.COORDINATOR)
                    .to((who, page) -> mayTakeBack(page))
                    .given("decision", page -> page.pairing().decision())
                    .undo());

    public static final List<Act<PairingPage, ?>> ALL = List.of(
            new Act<>(
                    PAIRING,
                    "shortlist",
                    "Keeps the pairing for 検討中",
                    Shortlist.class,
                    ShortlistPairing.class,
                    (actor, id, said) -> new ShortlistPairing(actor, new PairingId(id), said.note()),
                    Offer.<PairingPage>leading(PairingShortlisted.class)
                            .to(Role.COORDINATOR)
                            .key("s")
                            .silent("note")
                            .bulk()),
            new Act<>(
                    PAIRING,
                    "hold",
                    "Puts the pairing aside until a day: until and reason",
                    Hold.class,
                    HoldPairing.class,
                    (actor, id, said) -> new HoldPairing(actor, new PairingId(id), said.until(), said.reason()),
                    Offer.<PairingPage>leading(PairingHeld.class).to(Role.COORDINATOR)),
            new Act<>(
                    PAIRING,
                    "resume",
                    "Brings the pairing back from hold, to where it stood before",
                    Resume.class,
                    ResumePairing.class,
                    (actor, id, said) -> new ResumePairing(actor, new PairingId(id), said.note()),
                    Offer.<PairingPage>leading(PairingResumed.class)
                            .to(Role.COORDINATOR)
                            .silent("note")),
            new Act<>(
                    PAIRING,
                    "dismiss",
                    "Dismisses the pairing: reason, and a note where the reason is other",
                    Dismiss.class,
                    DismissPairing.class,
                    (actor, id, said) -> new DismissPairing(actor, new PairingId(id), said.reason(), said.note()),
                    Offer.<PairingPage>leading(PairingDismissed.class)
                            .to(Role.COORDINATOR)
                            .key("d")
                            .danger()
                            .bulk()),
            TAKE_BACK);

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }

    /** As far as a page can tell: a seed that was away meanwhile is known to the decision alone. */
    private static boolean mayTakeBack(PairingPage page) {
        return page.pairing().decision() != null
                && page.need().state().stands()
                && page.seed().state().stands();
    }
}
