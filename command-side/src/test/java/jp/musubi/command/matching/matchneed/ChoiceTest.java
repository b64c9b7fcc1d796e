package jp.musubi.command.matching.matchneed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.musubi.command.matching.matchneed.MatchNeed.Proposal;
import jp.musubi.command.testing.Samples;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Properties of the choice over random histories. Every repetition has its own fixed seed of randomness. */
class ChoiceTest {
    private static final NeedId NEED = new NeedId("n");
    private static final int SEEDS = 9;
    private static final int PLACES = 3;
    private static final int STEPS = 60;
    private static final int RUNS = 200;

    @RepeatedTest(RUNS)
    void theMatcherNeverFillsMoreThanThePlacesThatPeopleLeft(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        NeedMatching matching = start();
        for (int step = 0; step < STEPS; step++) {
            matching = happen(random, matching);
            NeedMatching after = apply(Choice.of(found(random), matching, PLACES), matching);
            assertThat(untouched(after))
                    .hasSizeLessThanOrEqualTo(Math.max(0, PLACES - kept(after).size()));
            assertThat(kept(after)).isEqualTo(kept(matching));
            assertThat(after.offered()).containsAll(untouched(after));
            matching = random.nextBoolean() ? after : matching;
        }
    }

    @RepeatedTest(RUNS)
    void theSameMatchingTwiceChangesNothingTheSecondTime(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        NeedMatching matching = history(random);
        List<Proposal> found = found(random);
        NeedMatching once = apply(Choice.of(found, matching, PLACES), matching);
        Choice again = Choice.of(found, once, PLACES);
        assertThat(again.displaced()).isEmpty();
        assertThat(again.proposed()).isEmpty();
    }

    @RepeatedTest(RUNS)
    void whatStandsInTheEndDependsOnTheLastMatchingOnly(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        NeedMatching matching = history(random);
        List<Proposal> last = found(random);
        NeedMatching direct = apply(Choice.of(last, matching, PLACES), matching);
        NeedMatching detour = matching;
        for (int i = 0; i < 5; i++) {
            detour = apply(Choice.of(found(random), detour, PLACES), detour);
        }
        detour = apply(Choice.of(last, detour, PLACES), detour);
        assertThat(untouched(detour)).isEqualTo(untouched(direct));
    }

    @RepeatedTest(RUNS)
    void nothingWorseStandsWhileSomethingBetterThatMayBeProposedDoesNot(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        NeedMatching matching = history(random);
        List<Proposal> found = found(random);
        Set<SeedId> standing = untouched(apply(Choice.of(found, matching, PLACES), matching));
        NeedMatching before = matching;
        List<SeedId> possible = found.stream()
                .map(Proposal::seedId)
                .filter(before.offered()::contains)
                .filter(seed -> !kept(before).contains(seed))
                .filter(seed -> !dismissed(before, seed))
                .toList();
        int slots = Math.max(0, PLACES - kept(before).size());
        assertThat(standing).isEqualTo(possible.stream().limit(slots).collect(Collectors.toSet()));
    }

    private static NeedMatching start() {
        NeedMatching matching = NeedMatching.nothing()
                .on(new NeedRegistered(NEED, null, null, Samples.need()))
                .on(new NeedOpened(NEED, Disclosure.COORDINATORS));
        for (int i = 0; i < SEEDS; i++) {
            matching = matching.on(new SeedPublished(seed(i), Disclosure.PUBLIC));
        }
        return matching;
    }

    private static NeedMatching history(Random random) {
        NeedMatching matching = start();
        for (int step = 0; step < STEPS; step++) {
            matching = happen(random, matching);
            matching = apply(Choice.of(found(random), matching, PLACES), matching);
        }
        return matching;
    }

    /** Something that people may do. */
    private static NeedMatching happen(Random random, NeedMatching matching) {
        SeedId seed = seed(random.nextInt(SEEDS));
        Standing standing = matching.pairings().get(seed);
        boolean stands = standing != null && standing.state().underway() && !standing.ended();
        boolean offered = matching.offered().contains(seed);
        PairingId pairing = PairingId.of(NEED, seed);
        return switch (random.nextInt(8)) {
            case 0 -> stands ? matching.on(new PairingShortlisted(pairing, NEED, seed, null)) : matching;
            case 1 ->
                stands
                        ? matching.on(new PairingDismissed(pairing, NEED, seed, DismissReason.NO_INTENTION, null))
                        : matching;
            case 2 -> offered && !stands ? matching.on(proposed(seed, ProposedBy.HAND)) : matching;
            case 3 -> matching.on(new SeedWithdrawn(seed, null));
            case 4 -> matching.on(new SeedPublished(seed, Disclosure.PUBLIC));
            case 5 -> standing == null ? matching : takenBack(pairing, seed, standing, random, matching);
            case 6 -> matching.on(new SeedRevised(seed, 2, random.nextBoolean(), Samples.seed()));
            default ->
                matching.on(new NeedRevised(NEED, matching.revision() + 1, random.nextInt(4) == 0, Samples.need()));
        };
    }

    /** Only what was decided, and has not ended since, can be taken back. */
    private static NeedMatching takenBack(
            PairingId pairing, SeedId seed, Standing standing, Random random, NeedMatching matching) {
        boolean decided = standing.state() == PairingState.SHORTLISTED || standing.state() == PairingState.DISMISSED;
        boolean kept = standing.state() == PairingState.DISMISSED && random.nextBoolean();
        RestoredStage restored = kept ? RestoredStage.SHORTLISTED : RestoredStage.PROPOSED;
        return decided && !standing.ended()
                ? matching.on(new PairingDecisionTakenBack(pairing, NEED, seed, restored, null))
                : matching;
    }

    private static List<Proposal> found(Random random) {
        List<Proposal> all = new ArrayList<>(IntStream.range(0, SEEDS)
                .mapToObj(i -> new Proposal(seed(i), 1, null))
                .toList());
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, random.nextInt(SEEDS + 1)));
    }

    private static NeedMatching apply(Choice choice, NeedMatching matching) {
        NeedMatching next = matching;
        for (SeedId seed : choice.displaced()) {
            next = next.on(new PairingDisplaced(PairingId.of(NEED, seed), NEED, seed, 1));
        }
        for (Proposal proposal : choice.proposed()) {
            next = next.on(proposed(proposal.seedId(), ProposedBy.MATCHER));
        }
        return next;
    }

    private static PairingProposed proposed(SeedId seed, ProposedBy by) {
        return new PairingProposed(PairingId.of(NEED, seed), NEED, seed, 1, 1, by, 1, null, null, null);
    }

    private static Set<SeedId> untouched(NeedMatching matching) {
        return where(matching, Standing::untouched);
    }

    private static Set<SeedId> kept(NeedMatching matching) {
        return where(matching, Standing::kept);
    }

    private static boolean dismissed(NeedMatching matching, SeedId seed) {
        return where(matching, Standing::away).contains(seed);
    }

    private static Set<SeedId> where(NeedMatching matching, java.util.function.Predicate<Standing> is) {
        return matching.pairings().entrySet().stream()
                .filter(entry -> is.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static SeedId seed(int number) {
        return new SeedId("s" + number);
    }
}
