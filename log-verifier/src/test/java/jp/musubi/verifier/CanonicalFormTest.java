package jp.musubi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.eventlog.audit.LogExport;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.verifier.LogVerifier.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A stream whose hashes all agree, of an event that no log writes in this form. */
class CanonicalFormTest {
    /** What an event is made of: each part may be written as it should not be. */
    private record Parts(
            byte[] id, long seconds, int nanos, byte[] name, byte[] version, int count, List<byte[]> tags) {

        static Parts sound() {
            return new Parts(
                    utf8("e-1"),
                    1_795_305_600L,
                    999_999_999,
                    utf8("A"),
                    utf8("1"),
                    2,
                    tags("need", "n-1", "seed", "s-1"));
        }

        Parts id(byte[] other) {
            return new Parts(other, seconds, nanos, name, version, count, tags);
        }

        Parts named(byte[] other) {
            return new Parts(id, seconds, nanos, other, version, count, tags);
        }

        Parts versioned(byte[] other) {
            return new Parts(id, seconds, nanos, name, other, count, tags);
        }

        Parts at(long otherSeconds, int otherNanos) {
            return new Parts(id, otherSeconds, otherNanos, name, version, count, tags);
        }

        Parts tagged(byte[]... other) {
            return new Parts(id, seconds, nanos, name, version, other.length / 2, List.of(other));
        }

        Parts tagged(String... other) {
            return tagged(tags(other).toArray(byte[][]::new));
        }

        Parts counting(int other) {
            return new Parts(id, seconds, nanos, name, version, other, tags);
        }

        private static List<byte[]> tags(String... texts) {
            return Stream.of(texts).map(CanonicalFormTest::utf8).toList();
        }

        byte[] bytes() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(1);
            out.writeInt(8);
            out.writeLong(1);
            out.writeInt(8);
            out.writeLong(1);
            field(out, id);
            out.writeInt(12);
            out.writeLong(seconds);
            out.writeInt(nanos);
            field(out, name);
            field(out, version);
            out.writeInt(count);
            for (byte[] part : tags) {
                field(out, part);
            }
            field(out, new byte[] {(byte) 0xFF});
            field(out, new byte[] {(byte) 0xC0, (byte) 0x80});
            return bytes.toByteArray();
        }

        private static void field(DataOutputStream out, byte[] bytes) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes);
    }

    /** One event in one commit, with hashes that fit. */
    private static byte[] stream(byte[] event) throws IOException {
        byte[] leaf = HashTree.leaf(event);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(utf8("musubi-event-log 1\n"));
        out.writeByte('E');
        out.writeInt(event.length);
        out.write(event);
        out.write(leaf);
        for (char kind : new char[] {'C', 'H'}) {
            out.writeByte(kind);
            out.writeLong(1);
            if (kind == 'C') {
                out.writeLong(1);
            }
            out.write(leaf);
        }
        return bytes.toByteArray();
    }

    private static LogVerifier.Verdict verdict(Parts parts) throws IOException {
        return LogVerifier.verify(new ByteArrayInputStream(stream(parts.bytes())), null);
    }

    static Stream<Arguments> notCanonical() {
        Parts sound = Parts.sound();
        return Stream.of(
                Arguments.of("tags out of order by key", sound.tagged("seed", "s-1", "need", "n-1")),
                Arguments.of("tags out of order by value", sound.tagged("seed", "s-2", "seed", "s-1")),
                Arguments.of("tags in the order of UTF-8, not UTF-16", sound.tagged("\uFF5E", "", "\uD83C\uDF8F", "")),
                Arguments.of("the same tag twice", sound.tagged("seed", "s-1", "seed", "s-1")),
                Arguments.of("the empty tag twice", sound.tagged("", "", "", "")),
                Arguments.of("a tag among others twice", sound.tagged("a", "1", "b", "1", "b", "1", "c", "1")),
                Arguments.of("a second too many nanoseconds", sound.at(0, 1_000_000_000)),
                Arguments.of("negative nanoseconds", sound.at(0, -1)),
                Arguments.of("the most nanoseconds of four bytes", sound.at(0, Integer.MAX_VALUE)),
                Arguments.of("a time after all times", sound.at(Instant.MAX.getEpochSecond() + 1, 0)),
                Arguments.of("a time before all times", sound.at(Instant.MIN.getEpochSecond() - 1, 0)),
                Arguments.of("the last second of eight bytes", sound.at(Long.MAX_VALUE, 0)),
                Arguments.of("an id that is not UTF-8", sound.id(hex("ff"))),
                Arguments.of("an id in an overlong form", sound.id(hex("c080"))),
                Arguments.of("a name with half a character", sound.named(hex("eda0bc"))),
                Arguments.of("a name cut within a character", sound.named(hex("e7b5"))),
                Arguments.of("a version beyond all characters", sound.versioned(hex("f4908080"))),
                Arguments.of("a tag's key in Shift_JIS", sound.tagged(hex("8cd1"), utf8("1"))),
                Arguments.of("a tag's value with a lone continuation", sound.tagged(utf8("seed"), hex("80"))),
                Arguments.of("fewer tags than counted", sound.counting(3)),
                Arguments.of("more tags than counted", sound.counting(1)),
                Arguments.of("a negative number of tags", sound.counting(-1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notCanonical")
    void whatNoLogWritesIsRefusedByThisVerifierAndByTheLogsOwn(String what, Parts parts) throws IOException {
        assertThat(verdict(parts)).as(what).isEqualTo(new LogVerifier.Verdict.Broken(1, Fault.EVENT_FORM));
        assertThat(LogExport.verify(new ByteArrayInputStream(stream(parts.bytes()))))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.position()).isEqualTo(1));
    }

    @Test
    void whatALogWritesIsAcceptedToTheLimits() throws IOException {
        Parts sound = Parts.sound();
        for (Parts parts : List.of(
                sound,
                sound.at(Instant.MIN.getEpochSecond(), 0),
                sound.at(Instant.MAX.getEpochSecond(), 999_999_999),
                sound.tagged("\uD83C\uDF8F", "", "\uFF5E", ""),
                sound.tagged("a", "1", "a", "10", "a", "2", "b", ""),
                sound.tagged(new byte[0][]),
                sound.id(new byte[0]).named(utf8("\0")).versioned(utf8("結び🎏")))) {
            assertThat(verdict(parts)).isInstanceOf(LogVerifier.Verdict.Intact.class);
            assertThat(LogExport.verify(new ByteArrayInputStream(stream(parts.bytes()))))
                    .isInstanceOf(Verdict.Intact.class);
        }
    }
}
