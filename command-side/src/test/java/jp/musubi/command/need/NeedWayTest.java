package jp.musubi.command.need;

import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.Samples.TODAY;
import static jp.musubi.language.samples.Walk.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.command.CommandSide;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.matching.matchneed.MatchNeed;
import jp.musubi.command.matching.matchneed.NeedMatching;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.expire.ExpireNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.need.revise.ReviseNeed;
import jp.musubi.command.need.withdrawconsent.WithdrawConsent;
import jp.musubi.command.record.KnownRecord;
import jp.musubi.command.testing.Folded;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import jp.musubi.language.samples.Walk;
import jp.musubi.language.samples.Walk.Stand;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a need against every event, in every decision model and command that reads the way of needs. */
class NeedWayTest {
    private static final NeedId NEED = new NeedId("n");
    private static final Consent CONSENT = new Consent(TODAY, null, null);
    private static final NeedContent CONTENT = Samples.need("expires", TODAY);
    private static final NeedContent NEXT = Records.with(Records.with(CONTENT, "target", "半分に"), "consent", CONSENT);
    private static final Walk<NeedState> WALK = new Walk<>(
            NeedState.WAY,
            List.of(
                    new NeedRegistered(NEED, INTERMEDIARY, null, CONTENT),
                    new NeedRevised(NEED, 2, true, NEXT),
                    new NeedOpened(NEED, Disclosure.COORDINATORS),
                    new NeedClosed(NEED, NeedCloseReason.SOLVED, null),
                    new NeedClosed(NEED, NeedCloseReason.EXPIRED, null),
                    new NeedClosed(NEED, NeedCloseReason.UNCONFIRMED, null),
                    new NeedConsentWithdrawn(NEED, TODAY.minusDays(1), ConsentWithdrawnBy.OWNER, null),
                    matched()),
            List.of(new RecordErased(NEED.ref(), null)));

    private static final Map<Class<? extends Event>, Command> COMMANDS = commands();

    private static Map<Class<? extends Event>, Command> commands() {
        Map<Class<? extends Event>, Command> commands = new HashMap<>();
        commands.put(NeedRegistered.class, new RegisterNeed(COORDINATOR, NEED, null, CONTENT));
        commands.put(NeedRevised.class, new ReviseNeed(COORDINATOR, NEED, 1, NEXT));
        commands.put(NeedOpened.class, new OpenNeed(COORDINATOR, NEED, Disclosure.NAMED));
        commands.put(NeedClosed.class, new CloseNeed(COORDINATOR, NEED, NeedCloseReason.SOLVED, null));
        commands.put(NeedConsentWithdrawn.class, new WithdrawConsent(COORDINATOR, NEED, null, null));
        commands.put(
                NeedMatched.class,
                new MatchNeed(
                        MATCHER,
                        NEED,
                        1,
                        MatchTrigger.NEED_OPENED,
                        40,
                        40,
                        "m",
                        "none",
                        1,
                        1,
                        NeedAnswer.NONE,
                        List.of(),
                        List.of()));
        return commands;
    }

    private static NeedMatched matched() {
        return new NeedMatched(
                NEED,
                1,
                MatchTrigger.NEED_OPENED,
                9,
                9,
                "m",
                "none",
                1,
                1,
                NeedAnswer.NONE,
                new NeedMatched.Places(5, 2),
                List.of());
    }

    static List<Stand<NeedState>> stands() {
        return WALK.stands();
    }

    @Test
    void theWalkHasEveryStateAndEveryEvent() {
        WALK.requireWhole();
        assertThat(COMMANDS.keySet()).isEqualTo(NeedState.WAY.events());
    }

    @ParameterizedTest
    @MethodSource("stands")
    void everyModelGoesWhereTheTableSays(Stand<NeedState> stand) {
        for (Event event : WALK.nextFrom(stand.at())) {
            List<Event> history = list(stand.history(), event);
            NeedState next = WALK.after(stand.at(), event);
            String what = stand + ", " + event.getClass().getSimpleName();

            NeedCase need = Folded.of(NeedCase.class, null, history);
            assertThat(need.state()).as(what).isEqualTo(next);
            assertThat(need.open()).as(what).isEqualTo(next == NeedState.OPEN);

            KnownRecord known = Folded.of(KnownRecord.class, NEED.ref(), history);
            assertThat(known).as(what).isEqualTo(new KnownRecord(NEED.ref(), true, next.erased()));

            NeedMatching matching = Folded.of(NeedMatching.class, null, history);
            assertThat(matching.state()).as(what).isEqualTo(next);
        }
    }

    @ParameterizedTest
    @MethodSource("stands")
    void aCommandIsAcceptedExactlyWhereItsEventIsAllowed(Stand<NeedState> stand) {
        COMMANDS.forEach((event, command) -> {
            try (SliceFixture fixture = on(TODAY, stand)) {
                if (event == NeedOpened.class && stand.at() == NeedState.CONSENT_WITHDRAWN) {
                    fixture.given(new NeedRevised(NEED, 2, true, NEXT));
                }
                fixture.when(command)
                        .storesOnlyIf(NeedState.WAY.allows(stand.at(), event), event, stand + ", " + event);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("stands")
    void aDateEndsExactlyWhatTheTableLetsExpire(Stand<NeedState> stand) {
        boolean expires = NeedState.WAY.steps().stream()
                .filter(step -> step.event() == NeedClosed.class)
                .anyMatch(step -> step.from().contains(stand.at()) && step.to().contains(NeedState.EXPIRED));
        try (SliceFixture fixture = on(TODAY.plusDays(1), stand)) {
            fixture.when(new ExpireNeed(COORDINATOR, NEED))
                    .endsOnlyIf(stand.at() != null && expires, NeedClosed.class, stand.toString());
        }
    }

    private static SliceFixture on(LocalDate day, Stand<NeedState> stand) {
        return SliceFixture.on(day, NeedWayTest::everything)
                .given(stand.history().toArray(Event[]::new));
    }

    private static EventSourcingConfigurer everything(EventSourcingConfigurer configurer, Settings settings) {
        return CommandSide.configure(configurer, settings);
    }
}
