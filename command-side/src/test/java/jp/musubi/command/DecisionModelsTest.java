package jp.musubi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.command.testing.Compiled;
import jp.musubi.command.testing.ModelShape;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.PairingState;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a decision rests on is listed by hand in its models: an event that is new must not stay unseen by accident. */
class DecisionModelsTest {

    static List<Class<?>> models() {
        return Compiled.classes().stream()
                .filter(type -> type.isAnnotationPresent(EventSourcedEntity.class))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelTakesInEveryEventOfTheKindsItReadsOrSaysThatItLeavesItOut(Class<?> model) {
        assertThat(new ModelShape(model).forgotten())
                .as("%s would not notice these: take them in, or name them in its @Ignores", model.getSimpleName())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelLeavesOutOnlyWhatItCouldTakeInAndDoesNot(Class<?> model) {
        ModelShape shape = new ModelShape(model);
        assertThat(shape.ignored()).doesNotContainAnyElementsOf(shape.handled());
        assertThat(shape.concerned()).containsAll(shape.ignored());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelAsksTheLogForExactlyWhatItTakesIn(Class<?> model) {
        ModelShape shape = new ModelShape(model);
        Set<Class<?>> asked = shape.criteria().stream()
                .flatMap(criterion -> ModelShape.types(criterion).stream())
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(shape.handled());
    }

    static List<Class<?>> modelsOfOneKind() {
        return models().stream()
                .filter(model -> new ModelShape(model).id() != RecordRef.class)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modelsOfOneKind")
    void aModelAsksForEventsByTagsThatTheyBear(Class<?> model) {
        for (EventCriterion criterion : new ModelShape(model).criteria()) {
            for (Class<?> event : ModelShape.types(criterion)) {
                Set<String> borne = tags(event);
                Set<String> asked = criterion.tags().stream().map(Tag::key).collect(Collectors.toSet());
                assertThat(borne.contains("*") || borne.containsAll(asked))
                        .as("%s asks for %s by %s", model.getSimpleName(), event.getSimpleName(), asked)
                        .isTrue();
            }
        }
    }

    @Test
    void allModelsAreLookedAt() {
        assertThat(models()).extracting(Class::getSimpleName).contains("PairingCase", "NeedMatching", "StandingSeeds");
    }

    @Test
    void aModelThatForgetsAnEventIsFoundOut() {
        assertThat(new ModelShape(Forgetful.class).forgotten())
                .isEqualTo(PairingState.WAY.eventsBut(
                        PairingProposed.class, PairingShortlisted.class, PairingDismissed.class))
                .contains(PairingDisplaced.class);
    }

    /** Keys of the tags of an event; a star for one whose tags depend on what it says. */
    private static Set<String> tags(Class<?> event) {
        boolean depends = Arrays.stream(event.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(EventTag.class)
                        && Arrays.stream(event.getRecordComponents())
                                .noneMatch(component -> component.getName().equals(method.getName())));
        return depends
                ? Set.of("*")
                : Arrays.stream(event.getRecordComponents())
                        .filter(component -> tag(component) != null)
                        .map(component -> tag(component).key())
                        .collect(Collectors.toSet());
    }

    private static EventTag tag(RecordComponent component) {
        return component.getAccessor().getAnnotation(EventTag.class);
    }

    @Ignores(PairingDismissed.class)
    private static final class Forgetful {
        @EventSourcingHandler
        void on(PairingProposed event) {}

        @EventSourcingHandler
        void on(PairingShortlisted event) {}
    }
}
