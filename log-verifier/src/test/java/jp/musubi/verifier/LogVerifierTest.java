package jp.musubi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import jp.musubi.eventlog.audit.LogExport;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.verifier.LogVerifier.Fault;
import jp.musubi.verifier.LogVerifier.Verdict.Broken;
import jp.musubi.verifier.LogVerifier.Verdict.Intact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams as the engines export them, and what becomes of damaged ones. */
class LogVerifierTest {
    private static final int EVENTS = 12;

    @TempDir
    static Path folder;

    private static byte[] stream;
    /** Header 0; E1 C1; E2 E3 C2; E4 E5 E6 C3; E7 C4; E8 E9 C5; E10 E11 E12 C6; head. */
    private static List<byte[]> records;

    @BeforeAll
    static void export() {
        stream = Exported.fromSqlite(folder);
        records = Exported.records(stream);
    }

    private static LogVerifier.Verdict verify(byte[] bytes) {
        return verify(bytes, null);
    }

    private static LogVerifier.Verdict verify(byte[] bytes, Checkpoint checkpoint) {
        try {
            return LogVerifier.verify(new ByteArrayInputStream(bytes), checkpoint);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String root() {
        return ((Intact) verify(stream)).root();
    }

    private static byte[] changed(Consumer<List<byte[]>> change) {
        List<byte[]> copy = new ArrayList<>(records);
        change.accept(copy);
        return Exported.joined(copy);
    }

    @Test
    void aLogOfEitherEngineIsIntactAndExportedAsTheSameBytes() throws IOException {
        assertThat(Exported.fromMongo()).isEqualTo(stream);
        assertThat(LogExport.verify(new ByteArrayInputStream(stream))).isEqualTo(new Verdict.Intact(EVENTS, root()));
    }

    @Test
    void anEmptyLogIsIntact() {
        try (SqliteEventLog log = SqliteEventLog.open(folder.resolve("empty.db"))) {
            assertThat(verify(Exported.export(log)))
                    .isEqualTo(new Intact(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        }
    }

    @Test
    void everyFlippedBitIsFoundAndAtThePositionThatTheLogsOwnVerifierNames() throws IOException {
        Random random = new Random(11);
        for (int at = 0; at < stream.length; at++) {
            byte[] flipped = stream.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            LogVerifier.Verdict verdict = verify(flipped);
            Verdict other = LogExport.verify(new ByteArrayInputStream(flipped));
            assertThat(verdict).as("byte %d", at).isInstanceOf(Broken.class);
            assertThat(((Broken) verdict).position())
                    .as("byte %d: %s, %s", at, verdict, other)
                    .isEqualTo(((Verdict.Broken) other).position());
        }
    }

    @Test
    void aStreamThatEndsAnywhereBeforeItsEndIsBroken() {
        for (int length = 0; length < stream.length; length++) {
            assertThat(verify(Arrays.copyOf(stream, length)))
                    .as("of %d bytes", length)
                    .isInstanceOf(Broken.class);
        }
        assertThat(verify(Arrays.copyOf(stream, stream.length - 1)))
                .isEqualTo(new Broken(EVENTS + 1, Fault.ENDS_EARLY));
        assertThat(verify(Arrays.copyOf(stream, stream.length + 1))).isEqualTo(new Broken(EVENTS + 1, Fault.GOES_ON));
    }

    @Test
    void anEventThatWasTakenAwayIsFound() {
        assertThat(verify(changed(all -> all.remove(7)))).isEqualTo(new Broken(5, Fault.EVENT_PLACE));
        assertThat(verify(changed(all -> all.remove(8)))).isEqualTo(new Broken(4, Fault.COMMIT_PLACE));
    }

    @Test
    void anEventThatWasPutInIsFound() {
        assertThat(verify(changed(all -> all.add(7, all.get(6))))).isEqualTo(new Broken(5, Fault.EVENT_PLACE));
    }

    @Test
    void swappedEventsAreFound() {
        assertThat(verify(changed(all -> Collections.swap(all, 6, 7)))).isEqualTo(new Broken(4, Fault.EVENT_PLACE));
    }

    @Test
    void aCommitThatWasTakenAwayWithItsEventsIsFound() {
        assertThat(verify(changed(all -> all.subList(3, 6).clear()))).isEqualTo(new Broken(2, Fault.EVENT_PLACE));
        assertThat(verify(changed(all -> all.remove(5)))).isEqualTo(new Broken(4, Fault.EVENT_PLACE));
    }

    @Test
    void aCommitWithoutEventsIsFound() {
        assertThat(verify(changed(all -> all.add(3, all.get(2))))).isEqualTo(new Broken(2, Fault.COMMIT_PLACE));
    }

    @Test
    void aLogThatWasShortenedAndGivenAFittingHeadIsFoundOnlyByItsCheckpoint() {
        byte[] commit = records.get(5);
        byte[] head = new byte[41];
        head[0] = 'H';
        System.arraycopy(commit, 9, head, 1, 40);
        byte[] shortened = changed(all -> {
            all.subList(6, all.size()).clear();
            all.add(head);
        });
        assertThat(verify(shortened)).isInstanceOf(Intact.class);
        Checkpoint noted = Checkpoint.parse(EVENTS + ":" + root());
        assertThat(verify(shortened, noted)).isEqualTo(new Broken(4, Fault.CHECKPOINT_SIZE));
        assertThat(verify(stream, noted)).isInstanceOf(Intact.class);
        Checkpoint earlier = Checkpoint.parse("3:" + ((Intact) verify(shortened)).root());
        assertThat(verify(stream, earlier)).isInstanceOf(Intact.class);
    }

    @Test
    void aCheckpointOfAnotherHistoryIsNotAccepted() {
        for (int size = 0; size <= EVENTS; size++) {
            assertThat(verify(stream, new Checkpoint(size, "00".repeat(32))))
                    .as("at %d", size)
                    .isEqualTo(new Broken(0, Fault.CHECKPOINT_ROOT));
        }
    }

    private static String run(int expected, Locale locale, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(LogVerifier.run(arguments, print, print, locale)).isEqualTo(expected);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theProgramSaysIntactOrNamesThePosition() throws IOException {
        Path file = Files.write(folder.resolve("export"), stream);
        assertThat(run(0, Locale.ENGLISH, file.toString()))
                .contains("intact  12 events")
                .contains(root());
        assertThat(run(0, Locale.JAPANESE, file.toString(), "12:" + root())).contains("改ざんなし  件数 12");
        byte[] flipped = stream.clone();
        flipped[stream.length / 2] ^= 1;
        Path broken = Files.write(folder.resolve("broken"), flipped);
        long position = ((Broken) verify(flipped)).position();
        assertThat(run(1, Locale.ENGLISH, broken.toString())).contains("BROKEN  at position " + position + ":");
        assertThat(run(1, Locale.JAPANESE, broken.toString())).contains("異常あり  位置 " + position + ":");
    }

    @Test
    void theProgramSaysHowItIsUsed() {
        assertThat(run(2, Locale.ENGLISH)).startsWith("Usage:");
        assertThat(run(2, Locale.JAPANESE)).startsWith("使い方:");
        assertThat(run(2, Locale.ENGLISH, folder.resolve("events.db").toString(), "12"))
                .startsWith("Usage:");
        assertThat(run(2, Locale.ENGLISH, folder.resolve("none").toString())).contains("cannot be read");
    }

    @Test
    void everyFaultHasItsWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle("jp.musubi.verifier.messages", locale);
            for (Fault fault : Fault.values()) {
                assertThat(texts.getString("fault." + fault)).isNotBlank();
            }
        }
    }
}
