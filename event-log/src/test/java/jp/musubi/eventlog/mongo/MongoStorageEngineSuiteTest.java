package jp.musubi.eventlog.mongo;

import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.axon.AxonEventStorageEngine;
import jp.musubi.eventlog.axon.PlainCodec;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.junit.jupiter.api.AfterAll;

/** Axon's own suite for storage engines. */
class MongoStorageEngineSuiteTest extends StorageEngineTestSuite<AxonEventStorageEngine> {
    private final TestDatabase database = new TestDatabase();
    private EventLog log;

    @Override
    protected AxonEventStorageEngine buildStorageEngine() {
        log = MongoEventLog.open(database.address());
        return new AxonEventStorageEngine(log, new PlainCodec());
    }

    @Override
    protected ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    void close() {
        log.close();
        database.close();
    }
}
