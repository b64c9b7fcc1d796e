package jp.musubi.query.matching.learnfromdecisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.language.need.NeedId;

/**
 * The decisions on one need, of which there are both kinds.
 *
 * @param fitting in log order
 * @param unfitting in log order
 */
record NeedDecisions(NeedId need, List<Decision> fitting, List<Decision> unfitting) {
    /** Of each kind the last so many count, so that a need decided about a hundred times is not the whole lesson. */
    private static final int MOST = 5;

    /** About three needs of ten are held back. */
    private static final String HELD_BACK = "0123456789";

    /** By need, in the order of their ids; needs left out of which there is one kind only. */
    static List<NeedDecisions> of(Collection<Decision> decisions) {
        Map<String, List<Decision>> byNeed = new TreeMap<>();
        decisions.stream()
                .sorted(Comparator.comparingLong(Decision::position)
                        .thenComparing(one -> one.seed().value()))
                .forEach(one -> byNeed.computeIfAbsent(one.need().value(), any -> new ArrayList<>())
                        .add(one));
        return byNeed.values().stream()
                .map(those -> new NeedDecisions(those.getFirst().need(), last(those, true), last(those, false)))
                .filter(one -> !one.fitting().isEmpty() && !one.unfitting().isEmpty())
                .toList();
    }

    private static List<Decision> last(List<Decision> decisions, boolean fits) {
        List<Decision> those =
                decisions.stream().filter(one -> one.fits() == fits).toList();
        return those.subList(Math.max(0, those.size() - MOST), those.size());
    }

    /** Whether the need is kept away from learning: follows from its id alone, so that it stays so for good. */
    boolean heldBack() {
        return HELD_BACK.indexOf(Ids.derived("held-back", need.value()).charAt(0)) >= 0;
    }

    int comparisons() {
        return fitting.size() * unfitting.size();
    }

    /** The counts of some of them. */
    static TrainedMatcher.Part counted(List<NeedDecisions> needs) {
        return new TrainedMatcher.Part(
                needs.size(),
                needs.stream().mapToInt(one -> one.fitting().size()).sum(),
                needs.stream().mapToInt(one -> one.unfitting().size()).sum(),
                needs.stream().mapToInt(NeedDecisions::comparisons).sum());
    }
}
