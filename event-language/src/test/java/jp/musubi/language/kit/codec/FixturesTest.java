package jp.musubi.language.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stored events stay readable: each fixture is what some version of this language has written into logs. */
class FixturesTest {

    static List<Event> samples() {
        return Samples.all();
    }

    @Test
    void everyEventHasASampleAndAFixture() {
        assertThat(Samples.all()).extracting(Event::getClass).hasSameElementsAs(EventTypes.all());
        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(FixturesTest.class.getResource("/events/" + fileName(type)))
                        .as("fixture %s: see FixturesTest.main", fileName(type))
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatWasStoredReadsAsTheSameEvent(Event expected) {
        Class<? extends Event> type = expected.getClass();

        Opened opened =
                new EventCodec(new TestKeys()).read(EventTypes.nameOf(type), EventTypes.versionOf(type), stored(type));

        assertThat(opened).isEqualTo(new Opened(expected, false));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theFormThatIsWrittenIsFrozen(Event event) {
        StoredForm written = codec().write(event);

        assertThat(written.name()).isEqualTo(EventTypes.nameOf(event.getClass()));
        assertThat(written.version()).isEqualTo(EventTypes.versionOf(event.getClass()));
        assertThat(text(written.payload())).isEqualTo(text(stored(event.getClass())));
    }

    /**
     * Writes the missing fixtures of events that are new, never another: what is stored cannot be changed any more.
     *
     * @param args the folder of the fixtures
     */
    public static void main(String[] args) throws IOException {
        for (Event event : Samples.all()) {
            Path file = Path.of(args[0], fileName(event.getClass()));
            if (!Files.exists(file)) {
                Files.writeString(file, text(codec().write(event).payload()) + "\n");
            }
        }
    }

    private static EventCodec codec() {
        return new EventCodec(new TestKeys(), Upgrade.ALL, countedNonces());
    }

    /** Nonces 1, 2, 3 …: each event starts anew, which only fixtures may do. */
    private static Supplier<byte[]> countedNonces() {
        AtomicInteger count = new AtomicInteger();
        return () -> ByteBuffer.allocate(SealedBox.NONCE_BYTES)
                .putInt(8, count.incrementAndGet())
                .array();
    }

    private static byte[] stored(Class<? extends Event> type) {
        try (InputStream in = FixturesTest.class.getResourceAsStream("/events/" + fileName(type))) {
            return text(in.readAllBytes()).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(Class<? extends Event> type) {
        return type.getSimpleName() + "-" + EventTypes.versionOf(type) + ".json";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
