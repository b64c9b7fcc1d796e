package jp.musubi.eventlog.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import org.junit.jupiter.api.Test;

class CanonicalEventTest {
    private static final List<NewEvent> EVENTS = List.of(
            new NewEvent("e-1", Instant.EPOCH, "musubi.SeedRegistered", "1", Set.of(), new byte[0], new byte[0]),
            new NewEvent(
                    "0b7b1f3e-6c5e-4c2a-9d4e-2f6f0f9a1b2c",
                    Instant.ofEpochSecond(1_795_305_600L, 123_456_789),
                    "musubi.NeedRegistered",
                    "2",
                    Set.of(new Tag("organization", "o-1"), new Tag("need", "n-1")),
                    utf8("{\"who\":\"a\"}"),
                    utf8("{\"subject\":\"柿の皮\"}")),
            new NewEvent(
                    "e-3",
                    Instant.ofEpochSecond(-1, 999_999_999),
                    "x",
                    "",
                    Set.of(new Tag("tag", "\0🎏"), new Tag("a:b", "c"), new Tag("a", "b:c")),
                    new byte[] {0, -1},
                    everyByte()));
    private static final long[] COMMITS = {1, 2, 2};

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static List<String> vectors() throws IOException {
        try (InputStream in = CanonicalEventTest.class.getResourceAsStream("vectors.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void bytesLeafHashesAndRootsAreThoseOfTheVectors() throws IOException {
        List<String> vectors = vectors();
        assertThat(vectors).hasSize(EVENTS.size() * 3);
        Frontier frontier = new Frontier();
        for (int i = 0; i < EVENTS.size(); i++) {
            byte[] bytes = CanonicalEvent.bytes(i + 1, COMMITS[i], EVENTS.get(i));
            byte[] leafHash = MerkleTree.leafHash(bytes);
            frontier.append(leafHash);
            assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(vectors.get(i * 3));
            assertThat(HexFormat.of().formatHex(leafHash)).isEqualTo(vectors.get(i * 3 + 1));
            assertThat(HexFormat.of().formatHex(frontier.root())).isEqualTo(vectors.get(i * 3 + 2));
        }
    }

    @Test
    void whatWasWrittenIsReadBackAndWrittenTheSameAgain() {
        for (NewEvent event : EVENTS) {
            byte[] bytes = CanonicalEvent.bytes(Long.MAX_VALUE, 7, event);
            StoredEvent read = CanonicalEvent.read(bytes);
            assertThat(read.position()).isEqualTo(Long.MAX_VALUE);
            assertThat(read.commit()).isEqualTo(7);
            assertThat(read.id()).isEqualTo(event.id());
            assertThat(read.time()).isEqualTo(event.time());
            assertThat(read.name()).isEqualTo(event.name());
            assertThat(read.version()).isEqualTo(event.version());
            assertThat(read.tags())
                    .containsExactlyElementsOf(event.tags().stream().sorted().toList());
            assertThat(read.metadata()).isEqualTo(event.metadata());
            assertThat(read.payload()).isEqualTo(event.payload());
            assertThat(read.leafHash()).isEqualTo(MerkleTree.leafHash(bytes));
            assertThat(CanonicalEvent.bytes(read)).isEqualTo(bytes);
        }
    }

    @Test
    void everyChangedByteIsEitherRefusedOrReadAsAnotherEvent() {
        byte[] bytes = CanonicalEvent.bytes(3, 2, EVENTS.get(1));
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            try {
                assertThat(CanonicalEvent.bytes(CanonicalEvent.read(changed))).isEqualTo(changed);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void bytesThatAreCutOffOrGoOnAreRefused() {
        byte[] bytes = CanonicalEvent.bytes(3, 2, EVENTS.get(1));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalEvent.read(cut));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalEvent.read(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void tagsOutOfOrderAreNotCanonical() {
        byte[] bytes = CanonicalEvent.bytes(3, 2, EVENTS.get(1));
        String hex = HexFormat.of().formatHex(bytes);
        String need = "00000004" + HexFormat.of().formatHex(utf8("need")) + "00000003"
                + HexFormat.of().formatHex(utf8("n-1"));
        assertThat(hex).contains("00000002" + need);
        String twice = hex.replace("00000002" + need, "00000003" + need + need);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalEvent.read(HexFormat.of().parseHex(twice)));
    }

    @Test
    void aMissingPartIsNamed() {
        NewEvent missing = new NewEvent("e", Instant.EPOCH, "A", "1", Set.of(), new byte[0], null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalDraft.of(missing))
                .withMessageContaining("payload");
    }
}
