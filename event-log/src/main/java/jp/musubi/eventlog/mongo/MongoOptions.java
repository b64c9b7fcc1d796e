package jp.musubi.eventlog.mongo;

import java.time.Duration;

/**
 * How an event log on MongoDB behaves.
 *
 * @param timeout how long the servers may take to make one write durable, and how long to look for a server
 * @param patience how long an append whose outcome is unknown is pursued before its caller is told so
 * @param windowEvents how many of the newest events' tags and names are kept in memory
 * @param batchEvents the most events that share a document, unless one append alone has more
 * @param batchBytes the most bytes that share a document, about, unless one append alone has more
 */
public record MongoOptions(Duration timeout, Duration patience, int windowEvents, int batchEvents, int batchBytes) {
    public MongoOptions {
        if (timeout.toMillis() < 1 || patience.isNegative()) {
            throw new IllegalArgumentException("a timeout has at least one millisecond, patience none less than zero");
        }
        if (windowEvents < 1 || batchEvents < 1 || batchBytes < 1) {
            throw new IllegalArgumentException("a window and a batch hold at least one");
        }
    }

    /** Ten seconds, thirty seconds, 10,000 events; 64 events or 256 KB a document. */
    public static MongoOptions defaults() {
        return new MongoOptions(Duration.ofSeconds(10), Duration.ofSeconds(30), 10_000, 64, 256 * 1024);
    }

    /** The same with another timeout. */
    public MongoOptions withTimeout(Duration other) {
        return new MongoOptions(other, patience, windowEvents, batchEvents, batchBytes);
    }

    /** The same with other patience. */
    public MongoOptions withPatience(Duration other) {
        return new MongoOptions(timeout, other, windowEvents, batchEvents, batchBytes);
    }

    /** The same with another window. */
    public MongoOptions withWindowEvents(int other) {
        return new MongoOptions(timeout, patience, other, batchEvents, batchBytes);
    }
}
