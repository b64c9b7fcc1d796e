package jp.musubi.language;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.language.kit.Event;
import jp.musubi.language.seed.SeedRegistered;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void namesAndVersionsAreThoseOfTheAnnotations() {
        assertThat(EventTypes.all()).isNotEmpty().allSatisfy(type -> {
            var annotation = type.getAnnotation(org.axonframework.messaging.eventhandling.annotation.Event.class);
            assertThat(annotation).as(type.getName()).isNotNull();
            assertThat(EventTypes.nameOf(type)).isEqualTo(annotation.namespace() + "." + annotation.name());
            assertThat(EventTypes.versionOf(type)).isEqualTo(annotation.version());
        });
    }

    @Test
    void everyEventIsFoundByItsName() {
        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(EventTypes.find(EventTypes.nameOf(type)))
                        .get()
                        .isEqualTo(type));
        assertThat(EventTypes.nameOf(SeedRegistered.class)).isEqualTo("musubi.SeedRegistered");
        assertThat(EventTypes.find("musubi.SeedForgotten")).isEmpty();
    }

    @Test
    void everyEventIsARecord() {
        assertThat(EventTypes.all()).allMatch(Class::isRecord).allMatch(Event.class::isAssignableFrom);
    }
}
