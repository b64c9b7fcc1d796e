package jp.musubi.command.seed;

import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.Samples.TODAY;
import static jp.musubi.language.samples.Walk.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.command.CommandSide;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.matching.matchneed.NeedMatching;
import jp.musubi.command.record.KnownRecord;
import jp.musubi.command.seed.expire.ExpireSeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.command.seed.withdraw.WithdrawSeed;
import jp.musubi.command.testing.Folded;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import jp.musubi.language.samples.Walk;
import jp.musubi.language.samples.Walk.Stand;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.seed.SeedWithdrawn;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a seed against every event, in every decision model and command that reads the way of seeds. */
class SeedWayTest {
    private static final SeedId SEED = new SeedId("s");
    private static final SeedContent CONTENT = Samples.seed("expires", TODAY);
    private static final SeedContent NEXT = Records.with(CONTENT, "uses", "菓子");
    private static final Walk<SeedState> WALK = new Walk<>(
            SeedState.WAY,
            List.of(
                    new SeedRegistered(SEED, RESEARCHER, CONTENT),
                    new SeedRevised(SEED, 2, true, NEXT),
                    new SeedPublished(SEED, Disclosure.COORDINATORS),
                    new SeedWithdrawn(SEED, null),
                    new SeedExpired(SEED, TODAY)),
            List.of(new RecordErased(SEED.ref(), null)));

    private static final Map<Class<? extends Event>, Command> COMMANDS = Map.of(
            SeedRegistered.class, new RegisterSeed(RESEARCHER, SEED, null, CONTENT),
            SeedRevised.class, new ReviseSeed(RESEARCHER, SEED, 1, NEXT),
            SeedPublished.class, new PublishSeed(RESEARCHER, SEED, Disclosure.PUBLIC),
            SeedWithdrawn.class, new WithdrawSeed(RESEARCHER, SEED, null));

    static List<Stand<SeedState>> stands() {
        return WALK.stands();
    }

    @Test
    void theWalkHasEveryStateAndEveryEvent() {
        WALK.requireWhole();
        assertThat(COMMANDS.keySet()).isEqualTo(SeedState.WAY.eventsBut(SeedExpired.class));
    }

    @ParameterizedTest
    @MethodSource("stands")
    void everyModelGoesWhereTheTableSays(Stand<SeedState> stand) {
        for (Event event : WALK.nextFrom(stand.at())) {
            List<Event> history = list(stand.history(), event);
            SeedState next = WALK.after(stand.at(), event);
            String what = stand + ", " + event.getClass().getSimpleName();

            SeedCase seed = Folded.of(SeedCase.class, null, history);
            assertThat(seed.state()).as(what).isEqualTo(next);
            assertThat(seed.offered()).as(what).isEqualTo(next == SeedState.PUBLISHED);

            KnownRecord known = Folded.of(KnownRecord.class, SEED.ref(), history);
            assertThat(known).as(what).isEqualTo(new KnownRecord(SEED.ref(), true, next.erased()));

            NeedMatching matching = Folded.of(NeedMatching.class, null, history);
            assertThat(matching.offered()).as(what).isEqualTo(next.stands() ? Set.of(SEED) : Set.of());
        }
    }

    @ParameterizedTest
    @MethodSource("stands")
    void aCommandIsAcceptedExactlyWhereItsEventIsAllowed(Stand<SeedState> stand) {
        COMMANDS.forEach((event, command) -> {
            try (SliceFixture fixture = on(TODAY, stand)) {
                fixture.when(command)
                        .storesOnlyIf(SeedState.WAY.allows(stand.at(), event), event, stand + ", " + event);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("stands")
    void aDateEndsExactlyWhatTheTableLetsExpire(Stand<SeedState> stand) {
        try (SliceFixture fixture = on(TODAY.plusDays(1), stand)) {
            fixture.when(new ExpireSeed(RESEARCHER, SEED))
                    .endsOnlyIf(
                            SeedState.WAY.allows(stand.at(), SeedExpired.class), SeedExpired.class, stand.toString());
        }
    }

    private static SliceFixture on(LocalDate day, Stand<SeedState> stand) {
        return SliceFixture.on(day, SeedWayTest::everything)
                .given(stand.history().toArray(Event[]::new));
    }

    private static EventSourcingConfigurer everything(EventSourcingConfigurer configurer, Settings settings) {
        return CommandSide.configure(configurer, settings);
    }
}
