package jp.musubi.verifier;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.audit.LogExport;
import jp.musubi.eventlog.mongo.MongoEventLog;
import jp.musubi.eventlog.sqlite.SqliteEventLog;

/** Exported logs, and the parts of their streams. */
final class Exported {
    private static final int HEADER = "musubi-event-log 1\n".length();
    private static final int HASH = 32;

    private Exported() {}

    static byte[] fromSqlite(Path folder) {
        try (EventLog log = SqliteEventLog.open(folder.resolve("events.db"))) {
            return filled(log);
        }
    }

    static byte[] fromMongo() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (EventLog log = MongoEventLog.open(server.bindAndGetConnectionString() + "/log")) {
            return filled(log);
        } finally {
            server.shutdownNow();
        }
    }

    /** Six commits of 1, 2, 3, 1, 2, 3 events. */
    private static byte[] filled(EventLog log) {
        for (int commit = 0; commit < 6; commit++) {
            List<NewEvent> events = new ArrayList<>();
            for (int i = 0; i <= commit % 3; i++) {
                events.add(event(commit + "-" + i));
            }
            log.append(new Append("append-" + commit, AppendCondition.none(), events))
                    .join();
        }
        return export(log);
    }

    static byte[] export(EventLog log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LogExport.write(log, out, position -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static NewEvent event(String id) {
        return new NewEvent(
                id,
                Instant.parse("2026-11-22T03:00:00.123456789Z"),
                "SeedRegistered",
                "1",
                Set.of(new Tag("seed", id), new Tag("結び", "柿")),
                "{}".getBytes(StandardCharsets.UTF_8),
                ("payload of " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The stream cut where one record ends and the next begins: header, events, commits, head. */
    static List<byte[]> records(byte[] stream) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(stream);
        records.add(next(in, HEADER));
        while (in.hasRemaining()) {
            int at = in.position();
            records.add(next(
                    in,
                    switch (in.get(at)) {
                        case 'E' -> 1 + Integer.BYTES + in.getInt(at + 1) + HASH;
                        case 'C' -> 1 + 2 * Long.BYTES + HASH;
                        default -> 1 + Long.BYTES + HASH;
                    }));
        }
        return records;
    }

    private static byte[] next(ByteBuffer in, int length) {
        byte[] record = new byte[length];
        in.get(record);
        return record;
    }

    static byte[] joined(List<byte[]> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
