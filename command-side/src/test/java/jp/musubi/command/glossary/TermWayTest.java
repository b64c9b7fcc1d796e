package jp.musubi.command.glossary;

import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.language.samples.Walk.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.musubi.command.CommandSide;
import jp.musubi.command.glossary.define.DefineTerm;
import jp.musubi.command.glossary.retire.RetireTerm;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.testing.Folded;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Walk;
import jp.musubi.language.samples.Walk.Stand;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a group of the glossary against every event, in the decision model and the commands that read its way. */
class TermWayTest {
    private static final TermId TERM = new TermId("t");
    private static final TermContent NEXT = new TermContent(
            List.of("皮"), List.of("果皮"), List.of("peel"), Contents.term().field());
    private static final Walk<TermState> WALK = new Walk<>(
            TermState.WAY,
            List.of(new GlossaryTermDefined(TERM, 1, Contents.term(), null), new GlossaryTermRetired(TERM, null)),
            List.of());

    static List<Stand<TermState>> stands() {
        return WALK.stands();
    }

    @Test
    void theWalkHasEveryStateAndEveryEvent() {
        WALK.requireWhole();
        assertThat(commands(0).keySet()).isEqualTo(TermState.WAY.events());
    }

    private static Map<Class<? extends Event>, Command> commands(int basedOn) {
        return Map.of(
                GlossaryTermDefined.class, new DefineTerm(COORDINATOR, TERM, basedOn, NEXT),
                GlossaryTermRetired.class, new RetireTerm(COORDINATOR, TERM, null));
    }

    @ParameterizedTest
    @MethodSource("stands")
    void theModelGoesWhereTheTableSays(Stand<TermState> stand) {
        for (Event event : WALK.nextFrom(stand.at())) {
            TermCase term = Folded.of(TermCase.class, null, list(stand.history(), event));
            assertThat(term.state()).isEqualTo(WALK.after(stand.at(), event));
        }
    }

    @ParameterizedTest
    @MethodSource("stands")
    void aCommandIsAcceptedExactlyWhereItsEventIsAllowed(Stand<TermState> stand) {
        commands(stand.at() == null ? 0 : 1).forEach((event, command) -> {
            try (SliceFixture fixture = SliceFixture.of(TermWayTest::everything)) {
                fixture.given(stand.history().toArray(Event[]::new));
                fixture.when(command)
                        .storesOnlyIf(TermState.WAY.allows(stand.at(), event), event, stand + ", " + event);
            }
        });
    }

    private static EventSourcingConfigurer everything(EventSourcingConfigurer configurer, Settings settings) {
        return CommandSide.configure(configurer, settings);
    }
}
