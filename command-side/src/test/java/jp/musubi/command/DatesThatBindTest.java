package jp.musubi.command;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.matching.matchneed.MatchNeed;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.expire.ExpireNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.revise.ReviseNeed;
import jp.musubi.command.pairing.propose.ProposePairing;
import jp.musubi.command.pairing.shortlist.ShortlistPairing;
import jp.musubi.command.seed.expire.ExpireSeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.command.seed.withdraw.WithdrawSeed;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatesThatBindTest {
    private static final SeedId SEED = Pairs.SEED;
    private static final NeedId NEED = Pairs.NEED;
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private final SliceFixture fixture = SliceFixture.of(CommandSide::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    static Stream<LocalDate> passed() {
        return Stream.of(YESTERDAY, LocalDate.of(2020, 3, 31), LocalDate.of(1999, 12, 31));
    }

    static Stream<LocalDate> ahead() {
        return Stream.of(TODAY, TOMORROW, LocalDate.of(2030, 3, 31));
    }

    @ParameterizedTest
    @MethodSource("passed")
    void aSeedWhoseLastDayHasPassedIsNotPublished(LocalDate day) {
        fixture.given(registered(seed(day)));
        fixture.when(new PublishSeed(RESEARCHER, SEED, null)).refuses(INVALID, "expires", "seed_expires_passed");
    }

    @ParameterizedTest
    @MethodSource("ahead")
    void aSeedIsPublishedThroughItsLastDay(LocalDate day) {
        fixture.given(registered(seed(day)));
        fixture.when(new PublishSeed(RESEARCHER, SEED, null)).stores(new SeedPublished(SEED, Disclosure.PUBLIC));
    }

    @ParameterizedTest
    @MethodSource("passed")
    void aPublishedSeedIsNotGivenADayThatHasPassedAndADraftIs(LocalDate day) {
        fixture.given(registered(seed(null)));
        fixture.when(new ReviseSeed(RESEARCHER, SEED, 1, seed(day))).stores(new SeedRevised(SEED, 2, false, seed(day)));
        fixture.given(new SeedRevised(SEED, 3, false, seed(null)), published());
        fixture.when(new ReviseSeed(RESEARCHER, SEED, 3, seed(day))).refuses(INVALID, "expires", "seed_expires_passed");
    }

    @ParameterizedTest
    @MethodSource("passed")
    void aSeedEndsWhenItsLastDayHasPassed(LocalDate day) {
        fixture.given(registered(seed(day)), published());
        fixture.when(new ExpireSeed(MATCHER, SEED)).stores(new SeedExpired(SEED, day));
    }

    @ParameterizedTest
    @MethodSource("ahead")
    void aSeedDoesNotEndBeforeItsLastDayIsOver(LocalDate day) {
        fixture.given(registered(seed(day)), published());
        fixture.when(new ExpireSeed(MATCHER, SEED)).stores();
    }

    @Test
    void aSeedEndsOnceWhoeverAsksAgain() {
        fixture.given(registered(seed(YESTERDAY)), published(), new SeedExpired(SEED, YESTERDAY));
        fixture.when(new ExpireSeed(MATCHER, SEED)).stores();
    }

    @Test
    void whatIsNoLongerOfferedHasNothingToEnd() {
        fixture.given(registered(seed(YESTERDAY)), published(), new SeedWithdrawn(SEED, null));
        fixture.when(new ExpireSeed(MATCHER, SEED)).stores();
        fixture.when(new ExpireSeed(MATCHER, new SeedId("nowhere"))).stores();
        fixture.when(new ExpireNeed(MATCHER, new NeedId("nowhere"))).stores();
    }

    @Test
    void aDraftIsEndedByWhoTakesItInAndNeverByItself() {
        fixture.given(registered(seed(YESTERDAY)));
        fixture.when(new ExpireSeed(MATCHER, SEED)).stores();
        fixture.when(new ExpireSeed(RESEARCHER, SEED)).stores(new SeedExpired(SEED, YESTERDAY));
    }

    @Test
    void nobodyEndsWhatIsAnothers() {
        fixture.given(registered(seed(YESTERDAY)), published());
        fixture.when(new ExpireSeed(COMPANY, SEED)).refuses(FORBIDDEN, null, "forbidden");
        fixture.given(new NeedRegistered(NEED, COMPANY, null, Samples.need("expires", YESTERDAY)));
        fixture.when(new ExpireNeed(RESEARCHER, NEED)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @ParameterizedTest
    @MethodSource("ahead")
    void aLongerDatePublishesAnEndedSeedAgainInTheRangeThatItNames(LocalDate day) {
        fixture.given(expiredSeed());
        SeedContent longer = Records.with(seed(day), "disclosure", Disclosure.COORDINATORS);
        fixture.when(new ReviseSeed(RESEARCHER, SEED, 1, longer))
                .stores(new SeedRevised(SEED, 2, false, longer), new SeedPublished(SEED, Disclosure.COORDINATORS));
    }

    @Test
    void noDateAtAllPublishesAnEndedSeedAgain() {
        fixture.given(expiredSeed());
        fixture.when(new ReviseSeed(RESEARCHER, SEED, 1, seed(null)))
                .stores(new SeedRevised(SEED, 2, false, seed(null)), new SeedPublished(SEED, Disclosure.PUBLIC));
    }

    @Test
    void anEndedSeedWhoseDateStaysInThePastStaysEnded() {
        fixture.given(expiredSeed());
        SeedContent mended = Records.with(seed(YESTERDAY), "uses", "菓子");
        fixture.when(new ReviseSeed(RESEARCHER, SEED, 1, mended)).stores(new SeedRevised(SEED, 2, true, mended));
        fixture.when(new PublishSeed(RESEARCHER, SEED, null)).refuses(INVALID, "expires", "seed_expires_passed");
    }

    @Test
    void anEndedSeedCanBeWithdrawnForGood() {
        fixture.given(expiredSeed());
        fixture.when(new WithdrawSeed(RESEARCHER, SEED, null)).stores(new SeedWithdrawn(SEED, null));
    }

    @Test
    void anEndedSeedIsNotSeenByOthers() {
        fixture.given(expiredSeed());
        fixture.when(new WithdrawSeed(COMPANY, SEED, null)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @ParameterizedTest
    @MethodSource("passed")
    void aNeedWhoseLastDayHasPassedIsNotOpened(LocalDate day) {
        fixture.given(registered(Samples.need("expires", day)));
        fixture.when(new OpenNeed(COMPANY, NEED, null)).refuses(INVALID, "expires", "need_expires_passed");
    }

    @ParameterizedTest
    @MethodSource("passed")
    void aNeedWhoseConsentHasEndedIsNotOpened(LocalDate day) {
        fixture.given(registered(consented(LocalDate.of(1999, 1, 1), day)));
        fixture.when(new OpenNeed(INTERMEDIARY, NEED, null)).refuses(INVALID, "consent.until", "consent_passed");
    }

    @Test
    void aNeedWhoseConsentIsYetToBeGivenIsNotOpened() {
        fixture.given(registered(consented(TOMORROW, LocalDate.of(2030, 3, 31))));
        fixture.when(new OpenNeed(INTERMEDIARY, NEED, null)).refuses(INVALID, "consent.on", "consent_not_yet");
    }

    @Test
    void aNeedIsOpenFromTheDayOfItsConsentThroughTheLast() {
        fixture.given(registered(consented(TODAY, TODAY)));
        fixture.when(new OpenNeed(INTERMEDIARY, NEED, null)).stores(new NeedOpened(NEED, Disclosure.COORDINATORS));
    }

    @Test
    void everyDateThatHasPassedIsToldAtOnce() {
        fixture.given(registered(Records.with(consented(YESTERDAY, YESTERDAY), "expires", YESTERDAY)));
        fixture.when(new OpenNeed(INTERMEDIARY, NEED, null))
                .refuses(
                        INVALID,
                        new Violation("expires", "need_expires_passed", List.of()),
                        new Violation("consent.until", "consent_passed", List.of()));
    }

    @Test
    void aDeadlineThatHasPassedEndsNothing() {
        fixture.given(registered(Samples.need("deadline", YESTERDAY)));
        fixture.when(new OpenNeed(COMPANY, NEED, null)).stores(new NeedOpened(NEED, Disclosure.COORDINATORS));
        fixture.given(opened());
        fixture.when(new ExpireNeed(MATCHER, NEED)).stores();
    }

    @Test
    void anOpenNeedIsNotGivenADayOrAConsentThatDoesNotHold() {
        fixture.given(registered(Samples.introduced()), opened());
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, Records.with(Samples.introduced(), "expires", YESTERDAY)))
                .refuses(INVALID, "expires", "need_expires_passed");
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, consented(YESTERDAY, YESTERDAY)))
                .refuses(INVALID, "consent.until", "consent_passed");
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, consented(TOMORROW, TOMORROW)))
                .refuses(INVALID, "consent.on", "consent_not_yet");
    }

    @Test
    void aNeedEndsByItsDateOrByItsConsentWhicheverComesFirst() {
        assertThat(ended(Samples.need("expires", YESTERDAY))).isEqualTo(NeedCloseReason.EXPIRED);
        assertThat(ended(consented(TODAY.minusYears(1), YESTERDAY))).isEqualTo(NeedCloseReason.CONSENT_ENDED);
        assertThat(ended(Records.with(consented(TODAY.minusYears(1), YESTERDAY), "expires", TODAY.minusDays(2))))
                .isEqualTo(NeedCloseReason.EXPIRED);
        assertThat(ended(Records.with(consented(TODAY.minusYears(1), TODAY.minusDays(2)), "expires", YESTERDAY)))
                .isEqualTo(NeedCloseReason.CONSENT_ENDED);
        assertThat(ended(Records.with(consented(TODAY.minusYears(1), YESTERDAY), "expires", YESTERDAY)))
                .isEqualTo(NeedCloseReason.CONSENT_ENDED);
    }

    @Test
    void aNeedDoesNotEndBeforeItsLastDayIsOver() {
        fixture.given(registered(Records.with(consented(TODAY, TODAY), "expires", TODAY)), opened());
        fixture.when(new ExpireNeed(MATCHER, NEED)).stores();
    }

    @Test
    void aLongerDateOpensAnEndedNeedAgain() {
        fixture.given(expiredNeed(NeedCloseReason.EXPIRED));
        NeedContent longer = Samples.need("expires", TODAY);
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, longer))
                .stores(new NeedRevised(NEED, 2, false, longer), new NeedOpened(NEED, Disclosure.COORDINATORS));
    }

    @Test
    void aRenewedConsentOpensAnEndedNeedAgain() {
        fixture.given(registered(consented(TODAY.minusYears(1), YESTERDAY)), opened());
        fixture.given(new NeedClosed(NEED, NeedCloseReason.CONSENT_ENDED, null));
        NeedContent renewed = consented(TODAY, TODAY.plusYears(1));
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, renewed))
                .stores(new NeedRevised(NEED, 2, false, renewed), new NeedOpened(NEED, Disclosure.COORDINATORS));
    }

    @Test
    void oneDateMadeLongerOpensNothingWhileAnotherHasPassed() {
        fixture.given(expiredNeed(NeedCloseReason.EXPIRED));
        NeedContent half = Records.with(consented(TODAY.minusYears(1), YESTERDAY), "expires", TOMORROW);
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, half)).stores(new NeedRevised(NEED, 2, false, half));
    }

    @Test
    void whatWasSolvedOrWithdrawnIsFinalWhateverItsDate() {
        for (NeedCloseReason reason : List.of(NeedCloseReason.SOLVED, NeedCloseReason.WITHDRAWN)) {
            NeedId need = new NeedId(reason.code());
            fixture.given(
                    new NeedRegistered(need, COMPANY, null, Samples.need("expires", YESTERDAY)),
                    new NeedOpened(need, Disclosure.COORDINATORS),
                    new NeedClosed(need, reason, null));
            fixture.when(new ReviseNeed(COMPANY, need, 1, Samples.need("expires", TOMORROW)))
                    .refuses(CONFLICT, null, "need_closed");
            fixture.when(new OpenNeed(COMPANY, need, null)).refuses(CONFLICT, null, "need_closed");
        }
    }

    @Test
    void whoClosedANeedAsExpiredByHandIsNotOverruledByAnotherText() {
        fixture.given(registered(Samples.need("expires", TOMORROW)), opened());
        fixture.given(new NeedClosed(NEED, NeedCloseReason.EXPIRED, null));
        NeedContent text = Records.with(Samples.need("expires", TOMORROW), "target", "半分に");
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, text)).stores(new NeedRevised(NEED, 2, true, text));
        fixture.when(new OpenNeed(COMPANY, NEED, null)).stores(new NeedOpened(NEED, Disclosure.COORDINATORS));
    }

    @Test
    void anEndedNeedCanStillBeToldToBeSolved() {
        fixture.given(expiredNeed(NeedCloseReason.EXPIRED));
        fixture.when(new CloseNeed(COMPANY, NEED, NeedCloseReason.EXPIRED, null))
                .refuses(CONFLICT, null, "need_closed");
        fixture.when(new CloseNeed(COMPANY, NEED, NeedCloseReason.SOLVED, null))
                .stores(new NeedClosed(NEED, NeedCloseReason.SOLVED, null));
    }

    @Test
    void thatAConsentEndedIsSaidByTheDayAndByNobody() {
        fixture.given(registered(Samples.introduced()), opened());
        fixture.when(new CloseNeed(COORDINATOR, NEED, NeedCloseReason.CONSENT_ENDED, null))
                .refuses(INVALID, "reason", "closed_by_date");
    }

    @Test
    void nobodyProposesWhatIsPastItsDateAlthoughNothingHasEndedItYet() {
        fixture.given(registered(Samples.need()), opened(), registered(seed(YESTERDAY)), published());
        fixture.when(new ProposePairing(COORDINATOR, NEED, SEED, "理由")).refuses(CONFLICT, "seedId", "seed_out_of_date");
        fixture.given(new NeedRevised(NEED, 2, false, Samples.need("expires", YESTERDAY)));
        fixture.when(new ProposePairing(COORDINATOR, NEED, SEED, "理由")).refuses(CONFLICT, "needId", "need_out_of_date");
        fixture.given(new NeedRevised(NEED, 3, false, consented(TOMORROW, TOMORROW)));
        fixture.when(new ProposePairing(COORDINATOR, NEED, SEED, "理由")).refuses(CONFLICT, "needId", "need_out_of_date");
    }

    @Test
    void whatIsPastItsDateIsNotMatchedAndWhatTheMatcherProposedOfItGivesWay() {
        SeedId other = new SeedId("other");
        fixture.given(registered(Samples.need()), opened(), registered(seed(YESTERDAY)), published());
        fixture.given(new SeedRegistered(other, RESEARCHER, seed(TODAY)), new SeedPublished(other, Disclosure.PUBLIC));
        fixture.given(Pairs.proposed());
        List<Event> stored = fixture.when(match(1, SEED, other)).stored();
        assertThat(stored).filteredOn(PairingDisplaced.class::isInstance).hasSize(1);
        assertThat(stored)
                .filteredOn(PairingProposed.class::isInstance)
                .extracting(event -> ((PairingProposed) event).seedId())
                .containsExactly(other);
    }

    @Test
    void aSeedWhoseDateWasMadeLongerIsMatchedAgain() {
        fixture.given(registered(Samples.need()), opened());
        fixture.given(expiredSeed());
        fixture.given(new SeedRevised(SEED, 2, false, seed(TOMORROW)), published());
        assertThat(fixture.when(match(1, SEED)).stored())
                .filteredOn(PairingProposed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anEndedSeedIsNotProposed() {
        fixture.given(registered(Samples.need()), opened());
        fixture.given(expiredSeed());
        assertThat(fixture.when(match(1, SEED)).stored()).noneMatch(PairingProposed.class::isInstance);
    }

    @Test
    void aNeedThatIsPastItsDateIsNotMatchedAlthoughNothingHasEndedItYet() {
        fixture.given(registered(Samples.need("expires", YESTERDAY)), opened());
        fixture.when(match(1)).refuses(CONFLICT, "needId", "need_out_of_date");
        fixture.given(new NeedRevised(NEED, 2, false, consented(TOMORROW, TOMORROW)));
        fixture.when(match(2)).refuses(CONFLICT, "needId", "need_out_of_date");
    }

    @Test
    void aPairingEndsWithItsSeed() {
        fixture.given(registered(Samples.need()), opened(), registered(seed(YESTERDAY)), published());
        fixture.given(Pairs.proposed(), new SeedExpired(SEED, YESTERDAY));
        fixture.when(new ShortlistPairing(COORDINATOR, Pairs.PAIRING, null)).refuses(CONFLICT, null, "pairing_ended");
    }

    private NeedCloseReason ended(NeedContent content) {
        try (SliceFixture fresh = SliceFixture.of(CommandSide::configure)) {
            fresh.given(registered(content), opened());
            return ((NeedClosed)
                            fresh.when(new ExpireNeed(MATCHER, NEED)).stored().getFirst())
                    .reason();
        }
    }

    private static SeedContent seed(LocalDate expires) {
        return Samples.seed("expires", expires);
    }

    private static NeedContent consented(LocalDate on, LocalDate until) {
        return Records.with(
                Samples.need("channel", Channel.BANK), "consent", new Consent(on, Disclosure.COORDINATORS, until));
    }

    private static Event registered(SeedContent content) {
        return new SeedRegistered(SEED, RESEARCHER, content);
    }

    private static Event registered(NeedContent content) {
        return new NeedRegistered(NEED, COMPANY, INTERMEDIARY, content);
    }

    private static Event published() {
        return new SeedPublished(SEED, Disclosure.PUBLIC);
    }

    private static Event opened() {
        return new NeedOpened(NEED, Disclosure.COORDINATORS);
    }

    private static Event[] expiredSeed() {
        return new Event[] {registered(seed(YESTERDAY)), published(), new SeedExpired(SEED, YESTERDAY)};
    }

    private static Event[] expiredNeed(NeedCloseReason reason) {
        return new Event[] {registered(Samples.need("expires", YESTERDAY)), opened(), new NeedClosed(NEED, reason, null)
        };
    }

    private static MatchNeed match(int revision, SeedId... found) {
        List<MatchNeed.Proposal> proposals = Stream.of(found)
                .map(seed -> new MatchNeed.Proposal(
                        seed, 1, new Evidence(1, 5.0, 5.0, 1.0, null, "none", List.of(), List.of(), List.of())))
                .toList();
        return new MatchNeed(
                MATCHER,
                NEED,
                revision,
                MatchTrigger.NEED_OPENED,
                90,
                90,
                "m",
                "none",
                9,
                1,
                NeedAnswer.CANDIDATES,
                List.of(),
                proposals);
    }
}
