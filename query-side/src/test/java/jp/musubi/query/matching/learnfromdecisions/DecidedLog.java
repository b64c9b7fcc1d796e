package jp.musubi.query.matching.learnfromdecisions;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedKind;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;

/**
 * A log of invented decisions. For each need there are two seeds: one says ten of its thirty words and is of its 分野, the
 * other says eleven and is of another one, which by words alone is a little better.
 */
final class DecidedLog {
    private static final int WORDS = 30;

    private final TestCluster cluster;
    private final int needs;
    private final SplittableRandom random = new SplittableRandom(11);
    private final List<Event> events = new ArrayList<>();
    private long matched;

    DecidedLog(TestCluster cluster, int needs) {
        this.cluster = cluster;
        this.needs = needs;
        for (int need = 0; need < needs; need++) {
            register(need);
        }
        matched = store("company");
    }

    private long store(String actor) {
        long position = cluster.store(actor, events.toArray(Event[]::new));
        events.clear();
        return position;
    }

    private void register(int need) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(word());
        }
        events.add(new NeedRegistered(need(need), Sample.COMPANY, null, need(String.join(" ", words))));
        events.add(new NeedOpened(need(need), Disclosure.COORDINATORS));
        publish(same(need), words.subList(0, 10), Field.MATERIALS);
        publish(other(need), words.subList(10, 21), Field.MEDICAL);
    }

    private void publish(SeedId id, List<String> shared, Field field) {
        List<String> words = new ArrayList<>(shared);
        while (words.size() < WORDS) {
            words.add(word());
        }
        events.add(new SeedRegistered(id, Sample.OWNER, seed(String.join(" ", words), field)));
        events.add(new SeedPublished(id, Disclosure.COORDINATORS));
    }

    private String word() {
        StringBuilder word = new StringBuilder("q");
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    static NeedId need(int number) {
        return new NeedId("need-%03d".formatted(number));
    }

    /** The seed of the need's own 分野. */
    static SeedId same(int need) {
        return new SeedId("seed-%03d-a".formatted(need));
    }

    /** The seed of another. */
    static SeedId other(int need) {
        return new SeedId("seed-%03d-b".formatted(need));
    }

    /** People find that the 分野 decides. */
    void fieldDecides() {
        for (int need = 0; need < needs; need++) {
            decide(need, true);
        }
        store("hanako");
    }

    /** People decide as a coin falls. */
    void chanceDecides() {
        SplittableRandom coin = new SplittableRandom(5);
        for (int need = 0; need < needs; need++) {
            decide(need, coin.nextBoolean());
        }
        store("hanako");
    }

    private void decide(int need, boolean same) {
        shortlisted(need, same ? same(need) : other(need));
        dismissed(need, same ? other(need) : same(need), DismissReason.CONTENT_MISMATCH);
    }

    void shortlist(int need, SeedId seed) {
        shortlisted(need, seed);
        store("hanako");
    }

    void dismiss(int need, SeedId seed, DismissReason reason) {
        dismissed(need, seed, reason);
        store("hanako");
    }

    /** Dismisses what stands, without a new proposal. */
    void dismissStanding(int need, SeedId seed, DismissReason reason) {
        events.add(new PairingDismissed(PairingId.of(need(need), seed), need(need), seed, reason, null));
        store("hanako");
    }

    void takeBack(int need, SeedId seed, RestoredStage restored) {
        events.add(new PairingDecisionTakenBack(PairingId.of(need(need), seed), need(need), seed, restored, null));
        store("hanako");
    }

    private void shortlisted(int need, SeedId seed) {
        events.add(Sample.proposed(need(need), seed, 1, matched));
        events.add(new PairingShortlisted(PairingId.of(need(need), seed), need(need), seed, null));
    }

    private void dismissed(int need, SeedId seed, DismissReason reason) {
        events.add(Sample.proposed(need(need), seed, 1, matched));
        events.add(new PairingDismissed(PairingId.of(need(need), seed), need(need), seed, reason, null));
    }

    private static SeedContent seed(String text, Field field) {
        return Records.draft(SeedContent.class)
                .with("title", "研究")
                .with("summary", text)
                .with("kind", SeedKind.RESEARCH_RESULT)
                .with("field", field)
                .with("stage", ResearchStage.APPLIED)
                .with("disclosure", Disclosure.COORDINATORS)
                .made();
    }

    private static NeedContent need(String text) {
        return Records.draft(NeedContent.class)
                .with("subject", "相談")
                .with("problem", text)
                .with("field", Field.MATERIALS)
                .with("channel", Channel.DIRECT)
                .with("disclosure", Disclosure.COORDINATORS)
                .made();
    }
}
