package jp.musubi.app.leak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jp.musubi.command.kit.Command;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.need.revise.ReviseNeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.command.seed.withdraw.WithdrawSeed;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedKind;

/**
 * One seed or need of the stock.
 *
 * @param code begins its words and its id: {@code zqn03}
 * @param owner id of the person whose it is; null when an intermediary brought it
 * @param bringer id of that intermediary, or null
 */
record Piece(String kind, String code, Disclosure range, Fate fate, String owner, String bringer) {
    static final String PUBLIC_SEED = "zqs12id";
    static final String BROUGHT = "zqn20id";

    private static final PersonId COORDINATOR = new PersonId(Cast.COORDINATOR);

    /** What becomes of it. */
    enum Fate {
        DRAFT,
        SHOWN,
        /** Ended after it was shown. */
        ENDED,
        ERASED,
        /** Shown to everybody first, and then, with other words, in its range only. */
        NARROWED,
        /** Shown with other words than those with which it was registered. */
        MENDED
    }

    /** One of each range and fate; or, of those that are not simply shown, one range each. */
    static List<Piece> all(boolean every) {
        List<Piece> pieces = new ArrayList<>();
        for (Disclosure range : Stock.ranges()) {
            for (Fate fate : Fate.values()) {
                boolean one = fate == Fate.SHOWN || range == usual(fate);
                if (every || one) {
                    int number = 10 + pieces.size();
                    pieces.add(new Piece("seed", "zqs" + number, range, fate, Cast.RESEARCHER, null));
                    pieces.add(need(number, range, fate));
                }
            }
        }
        pieces.add(new Piece("need", "zqn08", Disclosure.COORDINATORS, Fate.SHOWN, Cast.LOCKED, null));
        return pieces;
    }

    private static Disclosure usual(Fate fate) {
        return fate == Fate.NARROWED ? Disclosure.COORDINATORS : Disclosure.PUBLIC;
    }

    private static Piece need(int number, Disclosure range, Fate fate) {
        boolean brought = number % 4 == 0;
        return new Piece("need", "zqn" + number, range, fate, brought ? null : Cast.FIRM, brought ? Cast.CLERK : null);
    }

    String id() {
        return code + "id";
    }

    boolean stands() {
        return fate != Fate.DRAFT;
    }

    boolean erased() {
        return fate == Fate.ERASED;
    }

    /** Whether some who are party to nothing may know of it, now or before. */
    boolean open() {
        return range.widerThan(Disclosure.COORDINATORS) && fate != Fate.DRAFT && fate != Fate.ENDED;
    }

    boolean seed() {
        return kind.equals("seed");
    }

    /** Registers it and shows it, as far as it comes to that. */
    void begin(Consumer<Command> send) {
        Disclosure first = fate == Fate.NARROWED ? Disclosure.PUBLIC : range;
        String words = revised() ? "old" : "";
        PersonId by = bringer == null ? COORDINATOR : new PersonId(bringer);
        send.accept(
                seed()
                        ? new RegisterSeed(by, new SeedId(id()), new PersonId(owner), seed(words, first))
                        : new RegisterNeed(by, new NeedId(id()), owned(), need(words, first)));
        if (fate == Fate.MENDED) {
            send.accept(revision());
        }
        if (fate != Fate.DRAFT) {
            send.accept(
                    seed()
                            ? new PublishSeed(COORDINATOR, new SeedId(id()), first)
                            : new OpenNeed(COORDINATOR, new NeedId(id()), first));
        }
    }

    /** Brings it to what it is in the end. */
    void end(Consumer<Command> send) {
        switch (fate) {
            case DRAFT, SHOWN, MENDED -> {}
            case NARROWED -> send.accept(revision());
            case ERASED -> send.accept(Stock.erasing(kind + ":" + id()));
            case ENDED ->
                send.accept(
                        seed()
                                ? new WithdrawSeed(COORDINATOR, new SeedId(id()), code + "note")
                                : new CloseNeed(
                                        COORDINATOR, new NeedId(id()), NeedCloseReason.WITHDRAWN, code + "note"));
        }
    }

    private PersonId owned() {
        return owner == null ? null : new PersonId(owner);
    }

    private boolean revised() {
        return fate == Fate.NARROWED || fate == Fate.MENDED;
    }

    private Command revision() {
        return seed()
                ? new ReviseSeed(COORDINATOR, new SeedId(id()), 1, seed("", range))
                : new ReviseNeed(COORDINATOR, new NeedId(id()), 1, need("", range));
    }

    private SeedContent seed(String words, Disclosure first) {
        return Words.draft(SeedContent.class, code + words)
                .with("kind", SeedKind.RESEARCH_RESULT)
                .with("field", jp.musubi.language.record.Field.FOOD)
                .with("stage", ResearchStage.PROTOTYPE)
                .with("disclosure", first)
                .made();
    }

    private NeedContent need(String words, Disclosure first) {
        return Words.draft(NeedContent.class, code + words)
                .with("field", jp.musubi.language.record.Field.FOOD)
                .with("channel", bringer == null ? Channel.DIRECT : Channel.BANK)
                .with("consent", new Consent(LocalDate.of(2026, 4, 12), Disclosure.PUBLIC, LocalDate.of(2036, 3, 31)))
                .with("disclosure", first)
                .with("hearing", noted(words) ? code + words + "hearing" : null)
                .made();
    }

    /** An intermediary that registers one notes nothing for the office. */
    private boolean noted(String words) {
        return bringer == null || words.isEmpty() && revised();
    }

    /** All its rare words, those it bore earlier too. */
    List<Marker> markers() {
        Class<? extends Record> type = seed() ? SeedContent.class : NeedContent.class;
        Set<String> insiders = Set.of(bringer == null ? owner : bringer);
        boolean isShown = fate != Fate.DRAFT && fate != Fate.ENDED;
        Disclosure shown = isShown ? range : null;
        List<Marker> found = new ArrayList<>(Words.of(type, code).entrySet().stream()
                .map(word ->
                        new Marker(word.getKey(), erased() ? gone(word.getKey()) : word.getValue(), insiders, shown))
                .toList());
        if (revised()) {
            Words.of(type, code + "old").keySet().forEach(word -> found.add(old(word, insiders)));
        }
        found.removeIf(marker ->
                marker.word().endsWith("hearing") && !noted(marker.word().contains("old") ? "old" : ""));
        found.add(new Marker(id(), Marker.Audience.READERS, insiders, shown));
        if (fate == Fate.ENDED) {
            found.add(new Marker(code + "note", Marker.Audience.INSIDERS, insiders, null));
        }
        return found;
    }

    /** Who researches is sealed under their own key, and is erased with the person. */
    private Marker.Audience gone(String word) {
        return word.contains("researcher") || word.endsWith("rid") ? Marker.Audience.OFFICE : Marker.Audience.NOBODY;
    }

    private Marker old(String word, Set<String> insiders) {
        boolean note = word.endsWith("hearing");
        return new Marker(word, note ? Marker.Audience.OFFICE : Marker.Audience.INSIDERS, insiders, null);
    }
}
