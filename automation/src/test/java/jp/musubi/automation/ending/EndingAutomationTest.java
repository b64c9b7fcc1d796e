package jp.musubi.automation.ending;

import static jp.musubi.language.samples.Records.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.musubi.automation.Sample;
import jp.musubi.automation.TestCore;
import jp.musubi.automation.matching.MatchCommands;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.pairing.hold.HoldPairing;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.command.sounding.open.OpenSounding;
import jp.musubi.command.sounding.pause.PauseSounding;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingResumed;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.sounding.SoundingOpened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingAutomationTest {
    @TempDir
    Path folder;

    private TestCore core;
    private LocalDate day;

    @BeforeEach
    void open() {
        core = new TestCore(folder);
        day = core.today;
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void whatEndedWhileNothingRanIsEndedBeforeTheStartReturns() {
        seed("past", day);
        seed("live", day.plusDays(1));
        need("date", day, null);
        need("consent", null, day);
        core.settle();
        core.today = day.plusDays(1);

        try (EndingAutomation automation = start(core.matchCommands())) {
            assertThat(core.events(SeedExpired.class)).containsExactly(new SeedExpired(new SeedId("past"), day));
            assertThat(core.events(NeedClosed.class))
                    .containsExactlyInAnyOrder(
                            new NeedClosed(new NeedId("date"), NeedCloseReason.EXPIRED, null),
                            new NeedClosed(new NeedId("consent"), NeedCloseReason.CONSENT_ENDED, null));
            assertThat(automation.fault()).isEmpty();
        }
    }

    @Test
    void aRecordStandsThroughItsLastDayAndEndsWithTheNext() throws InterruptedException {
        seed("s", day);
        core.settle();
        CountDownLatch ended = new CountDownLatch(1);
        MatchCommands counting = (command, cause) -> {
            core.matchCommands().send(command, cause);
            ended.countDown();
        };

        try (EndingAutomation automation = start(counting)) {
            automation.wake();
            assertThat(core.events(SeedExpired.class)).isEmpty();
            assertThat(ended.getCount()).isEqualTo(1);
            core.today = day.plusDays(1);
            automation.wake();
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(core.events(SeedExpired.class)).hasSize(1);
        }
    }

    @Test
    void severalNodesAndRestartsEndARecordOnce() {
        seed("s", day);
        core.settle();
        core.today = day.plusDays(1);
        // The index does not show yet that the first has ended it: so the second asks for the same.
        try (EndingAutomation first = start(core.matchCommands());
                EndingAutomation second = start(core.matchCommands())) {
            first.wake();
            second.wake();
        }
        core.settle();
        start(core.matchCommands()).close();

        assertThat(core.events(SeedExpired.class)).hasSize(1);
    }

    @Test
    void whatWasProlongedEndsAgainOnItsNewDay() {
        seed("s", day);
        core.settle();
        core.today = day.plusDays(1);
        start(core.matchCommands()).close();
        core.send(new ReviseSeed(TestCore.ADMIN, new SeedId("s"), 1, content(day.plusDays(1))));
        core.settle();
        start(core.matchCommands()).close();
        assertThat(core.events(SeedPublished.class)).hasSize(2);
        assertThat(core.events(SeedExpired.class)).hasSize(1);
        core.today = day.plusDays(2);
        start(core.matchCommands()).close();

        assertThat(core.events(SeedExpired.class))
                .extracting(SeedExpired::expires)
                .containsExactly(day, day.plusDays(1));
    }

    @Test
    void oneThatCannotBeEndedKeepsNoOtherFromItAndIsTriedAgain() {
        seed("a", day);
        seed("b", day);
        core.settle();
        core.today = day.plusDays(1);
        AtomicBoolean full = new AtomicBoolean(true);
        MatchCommands failing = (command, cause) -> {
            if (full.get() && command.toString().contains("=a")) {
                throw new IllegalStateException("no room");
            }
            core.matchCommands().send(command, cause);
        };
        Endings endings = new Endings(core.index, failing, () -> core.today);

        endings.look(() -> false);
        assertThat(core.events(SeedExpired.class))
                .extracting(one -> one.seedId().value())
                .containsExactly("b");
        assertThat(endings.fault().orElseThrow()).contains("seed:a", "no room");
        full.set(false);
        endings.look(() -> false);
        assertThat(core.events(SeedExpired.class)).hasSize(2);
        assertThat(endings.fault()).isEmpty();
    }

    @Test
    void theNeedsThatAnEndedSeedWasFoundForAreMatchedAnew() {
        core.startMatcher();
        seed("s", day);
        need("n", null, null);
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n s");
        core.today = day.plusDays(1);
        start(core.matchCommands()).close();
        core.settle();

        NeedMatched last = core.events(NeedMatched.class).getLast();
        assertThat(last.trigger()).isEqualTo(MatchTrigger.SEED_EXPIRED);
        assertThat(last.candidates()).isEmpty();
        assertThat(core.pairings(PairingState.PROPOSED)).isEmpty();
    }

    @Test
    void aPairingOnHoldComesBackOnItsDayAndOnce() {
        core.startMatcher();
        seed("s", null);
        need("n", null, null);
        core.settle();
        PairingId pairing = PairingId.of(new NeedId("n"), new SeedId("s"));
        core.send(new HoldPairing(TestCore.ADMIN, pairing, day.plusDays(2), "試験の結果を待つ"));
        core.settle();
        core.today = day.plusDays(1);
        start(core.matchCommands()).close();
        core.settle();
        assertThat(core.pairings(PairingState.HELD)).containsExactly("n s");

        core.today = day.plusDays(2);
        start(core.matchCommands()).close();
        start(core.matchCommands()).close();
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n s");
        assertThat(core.events(PairingResumed.class)).hasSize(1);
    }

    @Test
    void aPauseEndsWithItsDayOnceAndWhatItKeptBackIsProposed() {
        core.startMatcher();
        seed("s", null);
        core.send(new PauseSounding(TestCore.ADMIN, new SeedId("s").ref(), day, "学会"));
        core.settle();
        need("n", null, null);
        core.settle();
        start(core.matchCommands()).close();
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).isEmpty();
        assertThat(core.events(NeedMatched.class).getLast().candidates()).isEmpty();

        core.today = day.plusDays(1);
        start(core.matchCommands()).close();
        start(core.matchCommands()).close();
        core.settle();
        assertThat(core.events(SoundingOpened.class)).containsExactly(new SoundingOpened(new SeedId("s").ref()));
        assertThat(core.events(NeedMatched.class).getLast().trigger()).isEqualTo(MatchTrigger.SEED_SOUNDING_OPENED);
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n s");
    }

    @Test
    void aPausedNeedIsMatchedOnceItMayBeApproached() {
        core.startMatcher();
        need("n", null, null);
        core.send(new PauseSounding(TestCore.ADMIN, new NeedId("n").ref(), null, null));
        core.settle();
        seed("s", null);
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).isEmpty();
        core.send(new OpenSounding(TestCore.ADMIN, new NeedId("n").ref()));
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n s");
    }

    @Test
    void whereASeedPausesTheNextBestIsProposedBesideIt() {
        core.startMatcher();
        need("n", null, null);
        seed("s", null);
        core.settle();
        core.send(new PauseSounding(TestCore.ADMIN, new SeedId("s").ref(), null, null));
        core.settle();
        NeedMatched last = core.events(NeedMatched.class).getLast();
        assertThat(last.trigger()).isEqualTo(MatchTrigger.SEED_SOUNDING_PAUSED);
        assertThat(last.candidates()).isEmpty();
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n s");
    }

    @Test
    void whatIsPastItsDateIsNotProposedEvenBeforeItIsEnded() {
        seed("past", day);
        need("n", day, null);
        core.settle();
        core.today = day.plusDays(1);
        need("fresh", null, null);
        core.startMatcher();
        core.settle();

        assertThat(core.events(NeedMatched.class))
                .extracting(one -> one.needId().value())
                .containsExactly("fresh");
        assertThat(core.pairings(PairingState.PROPOSED)).isEmpty();
    }

    private EndingAutomation start(MatchCommands commands) {
        return EndingAutomation.start(core.index, commands, () -> core.today);
    }

    private void seed(String id, LocalDate expires) {
        Sample.published(core, id, content(expires));
    }

    private static SeedContent content(LocalDate expires) {
        return with(Sample.seed("柿の皮の抽出", "果皮のタンニンを抽出する"), "expires", expires);
    }

    private void need(String id, LocalDate expires, LocalDate until) {
        NeedContent content = Sample.need("柿の皮の使い道", "果皮のタンニンを抽出して使いたい", null);
        Consent consent = until == null ? null : new Consent(day.minusYears(1), Disclosure.COORDINATORS, until);
        NeedId need = new NeedId(id);
        core.send(
                new RegisterNeed(
                        TestCore.ADMIN, need, null, with(with(content, "expires", expires), "consent", consent)),
                new OpenNeed(TestCore.ADMIN, need, null));
    }
}
