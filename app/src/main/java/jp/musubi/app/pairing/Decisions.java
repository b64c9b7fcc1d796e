package jp.musubi.app.pairing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.ActDesk;
import jp.musubi.app.kit.act.ActSender;
import jp.musubi.app.kit.act.Posted;
import jp.musubi.app.kit.act.Screen;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.WithoutLimited;
import jp.musubi.query.pairing.read.PairingPage;
import jp.musubi.query.pairing.read.ReadPairing;
import org.springframework.stereotype.Component;

/**
 * Sends a coordinator's acts on pairings, and takes decisions back, each as its own command: one that is refused stops no
 * other. Tells of each what came of it.
 */
@Component
class Decisions implements ActDesk {
    /** More than a worklist shows at once. */
    private static final int MOST = 500;

    private final ActSender sender;
    private final Questions questions;

    Decisions(ActSender sender, Questions questions) {
        this.sender = sender;
        this.questions = questions;
    }

    /**
     * What is to be done.
     *
     * @param typed what was said with it
     * @param commandId of the form
     */
    record Wanted(Act<PairingPage, ?> act, Map<String, String> typed, String commandId) {}

    /** A decision that was made: of which pairing, and its number there. */
    record Made(String pairing, String decision) {
        /** Reads what {@link Result#made} wrote; empty when it cannot be read. */
        static Optional<Made> of(String text) {
            String[] parts = text.split(":", -1);
            boolean readable = parts.length == 2 && Ids.isId(parts[0]) && parts[1].matches("[0-9]{1,9}");
            return readable ? Optional.of(new Made(parts[0], parts[1])) : Optional.empty();
        }

        Wanted wanted(String commandId) {
            return new Wanted(PairingActs.TAKE_BACK, Map.of("decision", decision), commandId);
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

    @Override
    public Subject<?> subject() {
        return PairingActs.PAIRING;
    }

    @Override
    public String commandId(Posted posted) {
        return posted.commandId() + ":" + posted.id();
    }

    @Override
    public String done(Posted posted, Screen screen) {
        screen.flash()
                .addFlashAttribute("results", List.of(came(posted.who(), posted.id(), posted.act(), screen.locale())));
        return "redirect:/pairings/" + posted.id();
    }

    /** Does it with each, and says what came of each. */
    List<Result> all(Who who, List<String> pairings, Wanted wanted, Locale locale) {
        return each(pairings.stream().filter(Ids::isId), pairing -> one(who, pairing, wanted, locale));
    }

    /** Takes each decision back, and says what came of each. */
    List<Result> takeAllBack(Who who, List<String> made, String commandId, Locale locale) {
        return each(
                made.stream().flatMap(text -> Made.of(text).stream()),
                one -> one(who, one.pairing(), one.wanted(commandId), locale));
    }

    private static <T> List<Result> each(Stream<T> wanted, Function<T, Result> one) {
        return wanted.distinct().limit(MOST).map(one).toList();
    }

    private Result one(Who who, String pairing, Wanted wanted, Locale locale) {
        try {
            sender.send(wanted.act(), who, pairing, wanted.typed(), wanted.commandId() + ":" + pairing);
            return came(who, pairing, wanted.act(), locale);
        } catch (RefusedException refused) {
            List<String> reasons = RefusalAdvice.reasons(refused.refusal(), locale);
            return new Result(pairing, title(pairing, page(who, pairing)), false, null, reasons, null);
        }
    }

    /**
     * What came of an act that was sent. A page seen again by way of Back sends what was stored before, and taken back
     * since: then nothing was done.
     */
    private Result came(Who who, String pairing, Act<?, ?> act, Locale locale) {
        Optional<PairingPage> page = page(who, pairing);
        String title = title(pairing, page);
        if (act.equals(PairingActs.TAKE_BACK)) {
            boolean kept =
                    page.filter(found -> found.pairing().state().stands()).isPresent();
            String key = kept ? "worklist.back.shortlisted" : "worklist.back.candidate";
            return new Result(pairing, title, true, key, List.of(), null);
        }
        if (page.filter(found -> leads(act, found.pairing().state())).isEmpty()) {
            List<String> again = List.of(new Show(locale).text("worklist.seen-again"));
            return new Result(pairing, title, false, null, again, null);
        }
        Integer decision = PairingActs.TAKE_BACK.offered(who, page.get())
                ? page.get().pairing().decision()
                : null;
        return new Result(pairing, title, true, act.key() + ".done", List.of(), decision);
    }

    private static boolean leads(Act<?, ?> act, PairingState to) {
        return PairingState.WAY.steps().stream()
                .anyMatch(
                        step -> step.event() == act.offer().event() && step.to().contains(to));
    }

    private Optional<PairingPage> page(Who who, String pairing) {
        return questions.ask(new WithoutLimited<>(new ReadPairing(who.viewer(), new PairingId(pairing), null)));
    }

    private static String title(String pairing, Optional<PairingPage> page) {
        return page.map(found -> found.seed().content().title()).orElse(pairing);
    }
}
