package jp.musubi.command.matching.matchneed;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.RESEARCHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.matching.matchneed.MatchNeed.Proposal;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchNeedTest {
    private static final NeedId NEED = new NeedId("n");
    private final SliceFixture fixture =
            SliceFixture.of(configurer -> MatchNeedSlice.configure(configurer, new Settings(2, () -> Samples.TODAY)));

    @BeforeEach
    void anOpenNeedAndFourSeeds() {
        fixture.given(
                new NeedRegistered(NEED, COMPANY, null, Samples.need()), new NeedOpened(NEED, Disclosure.COORDINATORS));
        for (String seed : List.of("a", "b", "c", "d")) {
            fixture.given(new SeedRegistered(id(seed), RESEARCHER, Samples.seed()), published(seed));
        }
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void theBestAreProposedWithTheirEvidenceAndNoMoreThanMayStandOpen() {
        fixture.when(found(30, "a", "b", "c")).stores(matched(30), proposed(30, "a", 1), proposed(30, "b", 2));
    }

    @Test
    void thatNothingFitsIsRememberedToo() {
        fixture.when(found(30)).stores(matched(30));
    }

    @Test
    void theSameCauseIsMatchedOnceAndAnOlderOneNeverAfter() {
        fixture.given(matched(30));
        fixture.when(found(30, "a")).refuses(CONFLICT, null, "already_matched", 30L);
        fixture.when(found(29, "a")).refuses(CONFLICT, null, "already_matched", 30L);
        fixture.when(found(31, "a")).stores(matched(31), proposed(31, "a", 1));
    }

    @Test
    void aBetterSeedTakesThePlaceOfOneThatNobodyTouched() {
        fixture.given(proposal("a"), proposal("b"))
                .when(found(30, "c", "a", "b"))
                .stores(matched(30), displaced(30, "b"), proposed(30, "c", 1));
    }

    @Test
    void whatAPersonKeptKeepsItsPlace() {
        fixture.given(proposal("a"), shortlisted("a"), byHand("b"))
                .when(found(30, "c", "d"))
                .stores(matched(30));
    }

    @Test
    void whatPeopleKeepBeyondTheLimitLeavesNoPlace() {
        fixture.given(byHand("a"), byHand("b"), byHand("c"))
                .when(found(30, "d"))
                .stores(matched(30));
    }

    @Test
    void aDismissedPairingDoesNotReturn() {
        fixture.given(proposal("a"), dismissed("a"))
                .when(found(30, "a", "b"))
                .stores(matched(30), proposed(30, "b", 2));
    }

    @Test
    void aDismissedPairingReturnsAfterASubstantiveRevisionOfTheNeed() {
        fixture.given(proposal("a"), dismissed("a"), new NeedRevised(NEED, 2, true, Samples.need()));
        assertThat(proposals(found(2, 30, "a"))).containsExactly(id("a"));
    }

    @Test
    void aDismissedPairingReturnsAfterASubstantiveRevisionOfTheSeed() {
        fixture.given(proposal("a"), dismissed("a"), new SeedRevised(id("a"), 2, true, Samples.seed()));
        assertThat(proposals(found(30, "a"))).containsExactly(id("a"));
    }

    @Test
    void aDismissalTakenBackLeavesAProposalThatKeepsItsPlaceOrGivesWayLikeAnyOther() {
        fixture.given(proposal("a"), dismissed("a"), takenBack("a", RestoredStage.PROPOSED), proposal("b"))
                .when(found(30, "a", "b"))
                .stores(matched(30));
        fixture.when(found(31, "b", "c")).stores(matched(31), displaced(31, "a"), proposed(31, "c", 2));
    }

    @Test
    void aShortlistingTakenBackLeavesAProposalThatGivesWayToBetterOnes() {
        fixture.given(proposal("a"), shortlisted("a"), takenBack("a", RestoredStage.PROPOSED))
                .when(found(30, "b", "c"))
                .stores(matched(30), displaced(30, "a"), proposed(30, "b", 1), proposed(30, "c", 2));
    }

    @Test
    void whatIsShortlistedAgainKeepsItsPlace() {
        fixture.given(proposal("a"), shortlisted("a"), dismissed("a"), takenBack("a", RestoredStage.SHORTLISTED))
                .when(found(30, "b", "c"))
                .stores(matched(30), proposed(30, "b", 1));
    }

    @Test
    void aPlaceFilledWhileAPairingWasDismissedIsGivenByRankOnceItIsBack() {
        fixture.given(
                        proposal("a"),
                        dismissed("a"),
                        proposal("b"),
                        proposal("c"),
                        takenBack("a", RestoredStage.PROPOSED))
                .when(found(30, "b", "a", "c"))
                .stores(matched(30), displaced(30, "c"));
    }

    @Test
    void aDismissalTakenBackAfterARevisionStandsToo() {
        fixture.given(
                proposal("a"),
                dismissed("a"),
                new SeedRevised(id("a"), 2, true, Samples.seed()),
                takenBack("a", RestoredStage.PROPOSED));
        assertThat(proposals(found(30, "a", "b"))).as("a stands already").containsExactly(id("b"));
    }

    @Test
    void aSeedWithdrawnAfterItsPairingCameBackFreesThePlace() {
        fixture.given(
                        proposal("a"),
                        dismissed("a"),
                        takenBack("a", RestoredStage.PROPOSED),
                        new SeedWithdrawn(id("a"), null))
                .when(found(30, "b"))
                .stores(matched(30), displaced(30, "a"), proposed(30, "b", 1));
    }

    @Test
    void aSeedThatIsNotToBeApproachedIsNotProposedAndItsProposalWaitsBesideTheOthers() {
        fixture.given(proposal("a"), new SoundingPaused(id("a").ref(), null, null))
                .when(found(30, "b", "c", "d"))
                .stores(matched(30), proposed(30, "b", 1), proposed(30, "c", 2));
        fixture.given(new SoundingPaused(id("d").ref(), Samples.TODAY, null));
        assertThat(proposals(found(31, "d", "b", "c"))).isEmpty();
        fixture.given(new SoundingOpened(id("a").ref()))
                .when(found(32, "a", "b", "c"))
                .stores(matched(32), displaced(32, "c"));
    }

    @Test
    void aNeedThatIsNotToBeApproachedIsNotMatchedUntilItMayBe() {
        fixture.given(new SoundingPaused(NEED.ref(), null, null));
        fixture.when(found(30, "a")).refuses(CONFLICT, "needId", "not_accepting_soundings");
        fixture.given(new SoundingPaused(NEED.ref(), Samples.TODAY.minusDays(1), null));
        assertThat(proposals(found(30, "a"))).containsExactly(id("a"));
    }

    @Test
    void otherRevisionsAndEarlierOnesBringNothingBack() {
        fixture.given(
                new SeedRevised(id("a"), 2, true, Samples.seed()),
                proposal("a"),
                dismissed("a"),
                new SeedRevised(id("a"), 3, false, Samples.seed()),
                new NeedRevised(NEED, 2, false, Samples.need()));
        assertThat(proposals(found(2, 30, "a"))).isEmpty();
    }

    @Test
    void onlyWhatIsOfferedIsProposed() {
        fixture.given(
                new SeedWithdrawn(id("a"), null),
                new RecordErased(new RecordRef(RecordType.SEED, "b"), "申出"),
                new SeedRegistered(id("draft"), RESEARCHER, Samples.seed()));
        assertThat(proposals(found(30, "a", "b", "draft", "unknown", "c"))).containsExactly(id("c"));
    }

    @Test
    void anUntouchedProposalOfAWithdrawnSeedIsTakenBack() {
        fixture.given(proposal("a"), new SeedWithdrawn(id("a"), null))
                .when(found(30, "b"))
                .stores(matched(30), displaced(30, "a"), proposed(30, "b", 1));
    }

    @Test
    void aWithdrawalFreesThePlacesThatPeopleKept() {
        fixture.given(proposal("a"), shortlisted("a"), byHand("b"), new SeedWithdrawn(id("a"), null));
        assertThat(proposals(found(30, "c", "d"))).containsExactly(id("c"));
    }

    @Test
    void aSeedThatWasWithdrawnAndPublishedAgainIsProposedAnew() {
        fixture.given(proposal("a"), new SeedWithdrawn(id("a"), null), published("a"));
        assertThat(proposals(found(30, "a"))).containsExactly(id("a"));
    }

    @Test
    void aSeedNamedTwiceIsProposedOnce() {
        assertThat(proposals(found(30, "a", "a", "b"))).containsExactly(id("a"), id("b"));
    }

    @Test
    void anotherRevisionThanTheOneThatStandsIsNotMatched() {
        fixture.given(new NeedRevised(NEED, 2, true, Samples.need()))
                .when(found(1, 30, "a"))
                .refuses(CONFLICT, null, "stale_revision", 2);
    }

    @Test
    void onlyAnOpenNeedIsMatched() {
        fixture.given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null))
                .when(found(30, "a"))
                .refuses(CONFLICT, "needId", "need_not_open");
    }

    @Test
    void anErasedNeedIsNotMatched() {
        fixture.given(new RecordErased(new RecordRef(RecordType.NEED, "n"), "申出"))
                .when(found(30, "a"))
                .refuses(CONFLICT, "needId", "need_not_open");
    }

    @Test
    void anUnknownNeedIsNotMatched() {
        fixture.when(command(MATCHER, new NeedId("x"), 1, 30, "a")).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void onlyAutomationsMatch() {
        fixture.when(command(COORDINATOR, NEED, 1, 30, "a")).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void aPlaceThatRankDoesNotSayIsToldWithWhatWasSeenAndWithTheProposal() {
        List<Proposal> found = List.of(
                new Proposal(id("a"), 1, evidence(1)),
                new Proposal(id("b"), 1, evidence(2)),
                new Proposal(id("c"), 1, evidence(3), null, true));
        List<NeedMatched.ScoredSeed> seen = List.of(scored("a", 5, null), scored("b", 4, null), scored("c", 3, null));

        List<Event> stored = fixture.when(command(seen, found)).stored();

        assertThat(((NeedMatched) stored.getFirst()).candidates())
                .containsExactly(scored("a", 5, null), scored("b", 4, null), scored("c", 3, Placing.OWN_BEST));
        assertThat(stored)
                .filteredOn(PairingProposed.class::isInstance)
                .extracting(event -> ((PairingProposed) event).evidence().placing())
                .containsExactly(null, Placing.OWN_BEST);
    }

    private static NeedMatched.ScoredSeed scored(String seed, double direct, Placing placing) {
        return new NeedMatched.ScoredSeed(id(seed), 1, direct + 0.5, direct, placing);
    }

    private List<SeedId> proposals(MatchNeed command) {
        return fixture.when(command).stored().stream()
                .filter(PairingProposed.class::isInstance)
                .map(event -> ((PairingProposed) event).seedId())
                .toList();
    }

    private static MatchNeed found(long cause, String... seeds) {
        return found(1, cause, seeds);
    }

    private static MatchNeed found(int revision, long cause, String... seeds) {
        return command(MATCHER, NEED, revision, cause, seeds);
    }

    private static MatchNeed command(PersonId actor, NeedId need, int revision, long cause, String... seeds) {
        List<Proposal> proposals = Arrays.stream(seeds)
                .map(seed ->
                        new Proposal(id(seed), 1, evidence(Arrays.asList(seeds).indexOf(seed) + 1)))
                .toList();
        return new MatchNeed(
                actor,
                need,
                revision,
                MatchTrigger.SEED_PUBLISHED,
                cause,
                cause,
                "bm25f-1",
                "none",
                10.0,
                2.0,
                NeedAnswer.CANDIDATES,
                List.of(),
                proposals);
    }

    private static MatchNeed command(List<NeedMatched.ScoredSeed> seen, List<Proposal> found) {
        return new MatchNeed(
                MATCHER,
                NEED,
                1,
                MatchTrigger.SEED_PUBLISHED,
                30,
                30,
                "bm25f-1",
                "none",
                10.0,
                2.0,
                NeedAnswer.CANDIDATES,
                seen,
                found);
    }

    private static NeedMatched matched(long cause) {
        return new NeedMatched(
                NEED,
                1,
                MatchTrigger.SEED_PUBLISHED,
                cause,
                cause,
                "bm25f-1",
                "none",
                10.0,
                2.0,
                NeedAnswer.CANDIDATES,
                new NeedMatched.Places(2, 1),
                List.of());
    }

    private static PairingProposed proposed(long cause, String seed, int rank) {
        return new PairingProposed(
                pairing(seed), NEED, id(seed), 1, 1, ProposedBy.MATCHER, cause, "bm25f-1", evidence(rank), null);
    }

    private static Evidence evidence(int rank) {
        return new Evidence(rank, 5.0, List.of(), List.of());
    }

    private static Event proposal(String seed) {
        return proposed(20, seed, 1);
    }

    private static Event byHand(String seed) {
        return new PairingProposed(pairing(seed), NEED, id(seed), 1, 1, ProposedBy.HAND, 0, null, null, "理由");
    }

    private static Event shortlisted(String seed) {
        return new PairingShortlisted(pairing(seed), NEED, id(seed), null);
    }

    private static Event dismissed(String seed) {
        return new PairingDismissed(pairing(seed), NEED, id(seed), DismissReason.CONTENT_MISMATCH, null);
    }

    private static Event takenBack(String seed, RestoredStage restored) {
        return new PairingDecisionTakenBack(pairing(seed), NEED, id(seed), restored, null);
    }

    private static Event displaced(long cause, String seed) {
        return new PairingDisplaced(pairing(seed), NEED, id(seed), cause);
    }

    private static Event published(String seed) {
        return new SeedPublished(id(seed), Disclosure.COORDINATORS);
    }

    private static PairingId pairing(String seed) {
        return PairingId.of(NEED, id(seed));
    }

    private static SeedId id(String seed) {
        return new SeedId(seed);
    }
}
