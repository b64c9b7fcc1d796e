package jp.musubi.eventlog.axon;

import java.nio.file.Path;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** Axon's own suite for storage engines. */
class SqliteStorageEngineSuiteTest extends StorageEngineTestSuite<AxonEventStorageEngine> {
    @TempDir
    static Path folder;

    private EventLog log;

    @Override
    protected AxonEventStorageEngine buildStorageEngine() {
        log = SqliteEventLog.open(folder.resolve("events.db"));
        return new AxonEventStorageEngine(log, new PlainCodec());
    }

    @Override
    protected ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    void close() {
        log.close();
    }
}
