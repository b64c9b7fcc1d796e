package jp.musubi.app.web.pairings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.app.security.Who;
import jp.musubi.app.web.page.RefusalAdvice;
import jp.musubi.app.web.page.Sender;
import jp.musubi.app.web.page.Show;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.pairing.dismiss.DismissPairing;
import jp.musubi.command.pairing.shortlist.ShortlistPairing;
import jp.musubi.command.pairing.takeback.TakeBackPairing;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.pairing.read.PairingPage;
import jp.musubi.query.pairing.read.ReadPairing;
import org.springframework.stereotype.Component;

/**
 * Sends a coordinator's decisions on pairings, and takes them back, each as its own command: one that is refused stops no
 * other.
 */
@Component
class Decisions {
    /** More than a worklist shows at once. */
    private static final int MOST = 500;

    private final Sender sender;
    private final Questions questions;

    Decisions(Sender sender, Questions questions) {
        this.sender = sender;
        this.questions = questions;
    }

    /**
     * What is to be done.
     *
     * @param dismiss whether to dismiss; otherwise to shortlist
     * @param reason code of the reason for dismissing
     * @param commandId of the form
     */
    record Wanted(boolean dismiss, String reason, String note, String commandId) {
        PairingState state() {
            return PairingState.WAY.leadsTo(dismiss ? PairingDismissed.class : PairingShortlisted.class);
        }

        String key() {
            return dismiss ? "worklist.dismissed" : "worklist.shortlisted";
        }
    }

    /** A decision that was made: of which pairing, and its number there; null for the last one. */
    record Made(PairingId pairing, Integer decision) {
        /** Reads what {@link Result#made} wrote; empty when it cannot be read. */
        static Optional<Made> of(String text) {
            String[] parts = text.split(":", -1);
            boolean readable = parts.length == 2 && Ids.isId(parts[0]) && parts[1].matches("[0-9]{1,9}");
            return readable
                    ? Optional.of(new Made(new PairingId(parts[0]), Integer.valueOf(parts[1])))
                    : Optional.empty();
        }
    }

    /**
     * What came of one.
     *
     * @param title of the seed, or the id when it cannot be shown
     * @param done whether it was stored
     * @param key of the sentence about what was done; null when refused
     * @param reasons why it was refused
     * @param decision number of the decision that stands now and was just made; null when there is nothing to take back
     */
    record Result(String pairing, String title, boolean done, String key, List<String> reasons, Integer decision) {
        /** The decision, for a form that takes it back. */
        public String made() {
            return pairing + ":" + decision;
        }
    }

    /** Decides one. @throws RefusedException when the decision is no */
    void decide(Who who, PairingId pairing, Wanted wanted) {
        sender.send(command(who.person(), pairing, wanted), wanted.commandId() + ":" + pairing.value());
    }

    /** Decides each, and says what came of each. */
    List<Result> decideAll(Who who, List<String> pairings, Wanted wanted, Locale locale) {
        return new LinkedHashSet<>(pairings)
                .stream()
                        .filter(Ids::isId)
                        .limit(MOST)
                        .map(PairingId::new)
                        .map(pairing -> decideOne(who, pairing, wanted, locale))
                        .toList();
    }

    private Result decideOne(Who who, PairingId pairing, Wanted wanted, Locale locale) {
        try {
            decide(who, pairing, wanted);
            return decided(who, pairing, wanted, locale);
        } catch (RefusedException refused) {
            return refused(who, pairing, refused, locale);
        }
    }

    /**
     * What came of a decision that was sent. A page seen again by way of Back sends what was stored before, and taken back
     * since: then nothing was decided.
     */
    Result decided(Who who, PairingId pairing, Wanted wanted, Locale locale) {
        Optional<PairingPage> page = page(who, pairing);
        boolean stands = page.map(PairingPage::pairing)
                .map(PairingView::state)
                .filter(wanted.state()::equals)
                .isPresent();
        return stands
                ? done(pairing, page, wanted.key(), page.orElseThrow().pairing().decision())
                : new Result(
                        pairing.value(),
                        title(pairing, page),
                        false,
                        null,
                        List.of(new Show(locale).text("worklist.seen-again")),
                        null);
    }

    /** Takes one decision back. @throws RefusedException when the decision is no */
    Result takeBack(Who who, Made made, String note, String commandId) {
        PairingId pairing = made.pairing();
        sender.send(
                new TakeBackPairing(who.person(), pairing, made.decision(), blankToNull(note)),
                commandId + ":" + pairing.value());
        Optional<PairingPage> page = page(who, pairing);
        boolean kept = page.map(PairingPage::pairing)
                .map(PairingView::state)
                .filter(PairingState::stands)
                .isPresent();
        return done(pairing, page, kept ? "worklist.back.shortlisted" : "worklist.back.candidate", null);
    }

    /** Takes each back, and says what came of each. */
    List<Result> takeAllBack(Who who, List<String> made, String commandId, Locale locale) {
        return new LinkedHashSet<>(made)
                .stream()
                        .flatMap(one -> Made.of(one).stream())
                        .limit(MOST)
                        .map(one -> takeOneBack(who, one, commandId, locale))
                        .toList();
    }

    private Result takeOneBack(Who who, Made made, String commandId, Locale locale) {
        try {
            return takeBack(who, made, null, commandId);
        } catch (RefusedException refused) {
            return refused(who, made.pairing(), refused, locale);
        }
    }

    private Result refused(Who who, PairingId pairing, RefusedException refused, Locale locale) {
        List<String> reasons = RefusalAdvice.reasons(refused.refusal(), locale);
        return new Result(pairing.value(), title(pairing, page(who, pairing)), false, null, reasons, null);
    }

    private static Result done(PairingId pairing, Optional<PairingPage> page, String key, Integer decision) {
        return new Result(pairing.value(), title(pairing, page), true, key, List.of(), decision);
    }

    private Optional<PairingPage> page(Who who, PairingId pairing) {
        return questions.ask(new ReadPairing(who.viewer(), pairing, null));
    }

    private static String title(PairingId pairing, Optional<PairingPage> page) {
        return page.map(found -> found.seed().content().title()).orElse(pairing.value());
    }

    private static String blankToNull(String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    private static Command command(PersonId actor, PairingId pairing, Wanted wanted) {
        String note = blankToNull(wanted.note());
        if (!wanted.dismiss()) {
            return new ShortlistPairing(actor, pairing, note);
        }
        DismissReason reason = wanted.reason() == null
                ? null
                : Coded.of(DismissReason.class, wanted.reason()).orElse(null);
        if (reason == null) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "reason", "required"));
        }
        return new DismissPairing(actor, pairing, reason, note);
    }
}
