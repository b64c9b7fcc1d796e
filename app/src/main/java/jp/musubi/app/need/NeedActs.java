package jp.musubi.app.need;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.ActChoice;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Prose;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.app.seed.SeedActs;
import jp.musubi.app.sounding.SoundingActs;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.withdrawconsent.WithdrawConsent;
import jp.musubi.command.pairing.propose.ProposePairing;
import jp.musubi.language.kit.Most;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.need.NeedView;
import org.springframework.stereotype.Component;

/** What is done with a need. */
@Component
public final class NeedActs implements SubjectActs {
    public static final Subject<NeedView> NEED =
            Subject.<NeedView>of("need", "needs", NeedView::state).forOwner(id -> new NeedId(id).ref());

    /** Why it is at an end. */
    record Close(
            @Schema(description = "withdrawn when absent") NeedCloseReason reason,

            @Most(TextLimits.LONG) String note) implements Body {}

    /** Who asked that it end. */
    record EndConsent(
            @Schema(description = "whoever calls when absent")
            ConsentWithdrawnBy askedBy,

            @Most(TextLimits.LONG) String note)
            implements Body {}

    /** Which seed, and why. */
    record ProposeSeed(
            @Must SeedId seedId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Prose @Most(TextLimits.LONG)
            String reason)
            implements Body {}

    private static final List<Act<NeedView, ?>> OWN = List.of(
            new Act<>(
                    NEED,
                    "open",
                    "Opens the need for matching; disclosure may be given anew",
                    SeedActs.Publish.class,
                    OpenNeed.class,
                    (actor, id, said) -> new OpenNeed(actor, new NeedId(id), said.disclosure()),
                    Offer.<NeedView>leading(NeedOpened.class)
                            .to(NeedActs::mayChange)
                            .naming(need -> need.content().disclosure())
                            .silent("disclosure")),
            new Act<>(
                    NEED,
                    "close",
                    "Closes the need for good; withdrawn (取下げ) unless a reason is given",
                    Close.class,
                    CloseNeed.class,
                    (actor, id, said) -> new CloseNeed(actor, new NeedId(id), why(said.reason()), said.note()),
                    Offer.<NeedView>leading(NeedClosed.class)
                            .to(NeedActs::mayChange)
                            .asking("reason")
                            .choices("reason", NeedActs::reasons)
                            .danger()),
            new Act<>(
                    NEED,
                    "withdraw-consent",
                    "Withdraws the owner's consent: the need ends for everybody at once, until opened under a new one",
                    EndConsent.class,
                    WithdrawConsent.class,
                    (actor, id, said) -> new WithdrawConsent(actor, new NeedId(id), said.askedBy(), said.note()),
                    Offer.<NeedView>leading(NeedConsentWithdrawn.class)
                            .to((who, need) -> mayChange(who, need) && hangsOnConsent(need))
                            .danger()),
            new Act<>(
                    NEED,
                    "propose",
                    "Proposes a pairing of the need by hand: seedId, reason",
                    ProposeSeed.class,
                    ProposePairing.class,
                    (actor, id, said) -> new ProposePairing(actor, new NeedId(id), said.seedId(), said.reason()),
                    // Beside the list of candidates, from which it lets choose.
                    Offer.<NeedView>anywhere().elsewhere().making(NeedActs::pairing)));

    public static final List<Act<NeedView, ?>> ALL = Stream.concat(
                    OWN.stream(),
                    SoundingActs.of(
                            NEED,
                            id -> new NeedId(id).ref(),
                            NeedActs::mayChange,
                            need -> need.sounding().accepts())
                            .stream())
            .toList();

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }

    /** Whether buttons that change the need are worth showing; the command decides. */
    public static boolean mayChange(Who who, NeedView need) {
        boolean own = who.signedIn() && who.person().equals(need.owner());
        boolean introduced = who.has(Role.INTERMEDIARY) && who.person().equals(need.introducedBy());
        return need.insider()
                && (own || introduced || ofHouse(who, need) || who.has(Role.COORDINATOR))
                && !NeedState.WAY.isLast(need.state());
    }

    /** Whether the reader represents the company to which it belongs, or is a colleague of who brought it. */
    static boolean ofHouse(Who who, NeedView need) {
        return need.custody() != null
                && (who.viewer().tokens().containsAll(need.custody().partOf(Role.COMPANY))
                        || need.introducedBy() != null
                                && who.viewer()
                                        .tokens()
                                        .containsAll(need.custody().partOf(Role.INTERMEDIARY)))
                && need.custody().house() != null;
    }

    /** What its owner brought in person, and gave no consent to, is closed instead. */
    private static boolean hangsOnConsent(NeedView need) {
        return need.introducedBy() != null || need.content().consent() != null;
    }

    private static String pairing(Command command) {
        ProposePairing proposed = (ProposePairing) command;
        return PairingId.of(proposed.needId(), proposed.seedId()).value();
    }

    private static NeedCloseReason why(NeedCloseReason reason) {
        return reason == null ? NeedCloseReason.WITHDRAWN : reason;
    }

    /** That a consent has ended is said by its day alone; that a need has expired, not twice. */
    private static List<ActChoice> reasons(NeedView need) {
        return Stream.of(NeedCloseReason.values())
                .filter(reason -> reason != NeedCloseReason.CONSENT_ENDED && reason != NeedCloseReason.UNCONFIRMED)
                .filter(reason ->
                        reason != NeedCloseReason.EXPIRED || !need.state().past())
                .map(ActChoice::of)
                .toList();
    }
}
