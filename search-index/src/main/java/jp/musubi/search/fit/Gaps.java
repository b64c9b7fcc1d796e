package jp.musubi.search.fit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.seed.SeedKind;
import jp.musubi.search.document.MatchTraits;

/**
 * Finds what a pair lacks. What was not said is no gap.
 *
 * <p>How far research should be for a deadline is a rule of thumb of this project: from a working prototype (TRL 6) a year
 * is enough to use it, from a proof of concept (TRL 4) two, from an experiment (TRL 3) three.
 */
public final class Gaps {
    /** What a product is made together from, or by right. */
    private static final Set<Collaboration> RESEARCH =
            EnumSet.of(Collaboration.JOINT_RESEARCH, Collaboration.COMMISSIONED_RESEARCH, Collaboration.LICENSING);

    private static final Set<Collaboration> SERVICE =
            EnumSet.of(Collaboration.TESTING, Collaboration.TECHNICAL_CONSULTATION);

    private Gaps() {}

    /**
     * What the pair lacks, the most telling first.
     *
     * @param seed traits of a seed
     * @param need traits of a need
     * @param today the day that counts as now
     */
    public static List<Gap> of(MatchTraits seed, MatchTraits need, LocalDate today) {
        List<Gap> gaps = new ArrayList<>();
        time(seed, need, today, gaps);
        kind(seed, need, gaps);
        collaboration(seed, need, gaps);
        if (need.collaboration().contains(Collaboration.LICENSING) && Boolean.FALSE.equals(seed.licensable())) {
            gaps.add(new Gap.NotLicensable());
        }
        if (seed.region() != null && need.region() != null && !seed.region().equals(need.region())) {
            gaps.add(new Gap.OtherRegion(need.region(), seed.region()));
        }
        return List.copyOf(gaps);
    }

    private static void time(MatchTraits seed, MatchTraits need, LocalDate today, List<Gap> gaps) {
        if (need.deadline() == null) {
            return;
        }
        if (need.deadline().isBefore(today)) {
            gaps.add(new Gap.DeadlinePassed());
            return;
        }
        long months = ChronoUnit.MONTHS.between(today, need.deadline());
        int level = level(seed);
        int wanted = wanted(months);
        // Tests and advice are to be had at once.
        boolean research = seed.kind() == null || seed.kind() == SeedKind.RESEARCH_RESULT;
        if (research && level > 0 && level < wanted) {
            gaps.add(new Gap.TooEarly(seed.stage(), seed.trl(), wanted, months));
        }
    }

    /** The least TRL that fits a number of months. */
    private static int wanted(long months) {
        return months < 12 ? 6 : months < 24 ? 4 : months < 36 ? 3 : 1;
    }

    /** The TRL said, else the highest that the stage stands for; 0 when neither was said. */
    private static int level(MatchTraits seed) {
        if (seed.trl() != null) {
            return seed.trl();
        }
        return switch (seed.stage()) {
            case null -> 0;
            case BASIC -> 2;
            case APPLIED -> 4;
            case PROTOTYPE -> 7;
            case PRACTICAL -> 9;
        };
    }

    private static void kind(MatchTraits seed, MatchTraits need, List<Gap> gaps) {
        if (seed.kind() == null || need.collaboration().isEmpty()) {
            return;
        }
        Set<Collaboration> unfit = seed.kind() == SeedKind.RESEARCH_RESULT ? SERVICE : RESEARCH;
        if (unfit.containsAll(need.collaboration())) {
            gaps.add(new Gap.OtherKind(seed.kind()));
        }
    }

    private static void collaboration(MatchTraits seed, MatchTraits need, List<Gap> gaps) {
        boolean said = !seed.collaboration().isEmpty() && !need.collaboration().isEmpty();
        if (said && seed.collaboration().stream().noneMatch(need.collaboration()::contains)) {
            gaps.add(new Gap.OtherCollaboration(need.collaboration(), seed.collaboration()));
        }
    }
}
