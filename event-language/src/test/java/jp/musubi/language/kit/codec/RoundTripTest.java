package jp.musubi.language.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final int EVENTS_OF_EACH = 60;

    static List<Class<? extends Event>> eventTypes() {
        return EventTypes.all();
    }

    private static Stream<Event> generated(Class<? extends Event> type) {
        return IntStream.range(0, EVENTS_OF_EACH).mapToObj(seed -> new GeneratedEvents(seed, seed == 0).next(type));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void whatIsWrittenReadsTheSame(Class<? extends Event> type) {
        EventCodec codec = new EventCodec(new TestKeys());

        assertThat(generated(type)).allSatisfy(event -> {
            StoredForm stored = codec.write(event);
            assertThat(codec.read(stored.name(), stored.version(), stored.payload()))
                    .isEqualTo(new Opened(event, false));
        });
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void protectedTextsAreNowhereInTheBytes(Class<? extends Event> type) {
        EventCodec codec = new EventCodec(new TestKeys());

        assertThat(generated(type))
                .allSatisfy(event -> assertThat(text(codec.write(event)))
                        .doesNotContain(GeneratedEvents.SECRET)
                        .doesNotContain("secret"));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void onceAnyOneKeyIsDestroyedNothingSealedUnderItCanBeRead(Class<? extends Event> type) {
        assertThat(generated(type)).allSatisfy(event -> {
            TestKeys keys = new TestKeys();
            StoredForm stored = new EventCodec(keys).write(event);
            for (RecordRef owner : keys.asked()) {
                TestKeys without = new TestKeys();
                without.destroy(owner);
                Opened opened = new EventCodec(without).read(stored.name(), stored.version(), stored.payload());
                assertThat(opened.erased()).isTrue();
                assertThat(opened.event()).isNotEqualTo(event);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void onceAllKeysAreDestroyedNoProtectedTextIsLeft(Class<? extends Event> type) {
        assertThat(generated(type)).allSatisfy(event -> {
            TestKeys keys = new TestKeys();
            EventCodec codec = new EventCodec(keys);
            StoredForm stored = codec.write(event);
            keys.asked().forEach(keys::destroy);

            Opened opened = codec.read(stored.name(), stored.version(), stored.payload());

            assertThat(opened.event().toString()).doesNotContain(GeneratedEvents.SECRET);
            assertThat(opened.erased()).isEqualTo(!keys.asked().isEmpty());
            assertThat(opened.event().subject()).isEqualTo(event.subject());
        });
    }

    private static String text(StoredForm stored) {
        return new String(stored.payload(), StandardCharsets.UTF_8);
    }
}
