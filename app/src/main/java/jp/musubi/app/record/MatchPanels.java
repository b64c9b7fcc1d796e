package jp.musubi.app.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.WithoutLimited;
import jp.musubi.query.matching.findcandidates.Candidates;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.record.Sounding;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.read.ReadSeed;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What coordinators and auditors see of matching beside a record: its pairings and its live candidates. */
@Component
public class MatchPanels {
    private static final int CANDIDATES = 20;
    private static final int PAIRINGS = 100;

    private final Questions questions;

    MatchPanels(Questions questions) {
        this.questions = questions;
    }

    /**
     * A pairing with what its other side is called.
     *
     * @param rank place among the live candidates of this record, 0 when it is not among the best
     * @param sounding whether its other side may be approached; null when that may not be known
     */
    record Paired(PairingView pairing, String title, int rank, Sounding sounding) {}

    /** The other side as it is called. */
    private record Other(String title, Sounding sounding) {
        private static final Other UNKNOWN = new Other(null, null);
    }

    /**
     * A live candidate.
     *
     * @param pairing the pairing of the two, or null when nobody ever proposed it
     */
    record Live(int rank, Candidates.Item item, PairingView pairing) {}

    public void ofNeed(NeedView need, Long at, Who who, Model model) {
        var pairings = questions
                .ask(new FindPairings(who.viewer(), Set.of(), need.id(), null, 1, PAIRINGS, at))
                .items();
        Candidates candidates = need.state().stands() ? candidates(need.id().ref(), at, who) : null;
        Map<String, PairingView> bySeed = new LinkedHashMap<>();
        pairings.forEach(pairing -> bySeed.put(pairing.seedId().value(), pairing));
        add(bySeed, candidates, RecordType.SEED, at, who, model);
    }

    public void ofSeed(SeedView seed, Long at, Who who, Model model) {
        var pairings = questions
                .ask(new FindPairings(who.viewer(), Set.of(), null, seed.id(), 1, PAIRINGS, at))
                .items();
        Candidates candidates = seed.state().stands() ? candidates(seed.id().ref(), at, who) : null;
        Map<String, PairingView> byNeed = new LinkedHashMap<>();
        pairings.forEach(pairing -> byNeed.put(pairing.needId().value(), pairing));
        add(byNeed, candidates, RecordType.NEED, at, who, model);
    }

    private Candidates candidates(RecordRef of, Long at, Who who) {
        return questions.ask(new FindCandidates(who.viewer(), of, CANDIDATES, at));
    }

    private void add(
            Map<String, PairingView> byOther, Candidates candidates, RecordType other, Long at, Who who, Model model) {
        List<Candidates.Item> items = candidates == null ? List.of() : candidates.items();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        items.forEach(item -> ranks.put(item.record().id(), ranks.size() + 1));
        model.addAttribute("candidates", candidates);
        model.addAttribute(
                "live",
                items.stream()
                        .map(item -> new Live(
                                ranks.get(item.record().id()),
                                item,
                                byOther.get(item.record().id())))
                        .toList());
        model.addAttribute(
                "pairings",
                byOther.entrySet().stream()
                        .map(entry -> paired(
                                entry.getValue(),
                                other(new RecordRef(other, entry.getKey()), at, who),
                                ranks.getOrDefault(entry.getKey(), 0)))
                        .toList());
    }

    private static Paired paired(PairingView pairing, Other other, int rank) {
        return new Paired(pairing, other.title(), rank, other.sounding());
    }

    /** The other side; nothing when it was erased or may not be known. */
    private Other other(RecordRef record, Long at, Who who) {
        if (record.type() == RecordType.SEED) {
            return questions
                    .ask(new WithoutLimited<>(
                            new ReadSeed(who.viewer(), new jp.musubi.language.seed.SeedId(record.id()), at)))
                    .map(seed -> new Other(seed.content().title(), seed.sounding()))
                    .orElse(Other.UNKNOWN);
        }
        return questions
                .ask(new WithoutLimited<>(
                        new ReadNeed(who.viewer(), new jp.musubi.language.need.NeedId(record.id()), at)))
                .map(need -> new Other(need.content().subject(), need.sounding()))
                .orElse(Other.UNKNOWN);
    }
}
