package jp.musubi.eventlog.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.LogUnreachableException;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to be the next batch. Whatever happens on the way, it ends with knowing whether the batch is stored, or says
 * that it does not know. Until then the same bytes are sent under the same number, never others under another: the number
 * is given to one batch only, and the token tells whose it is.
 */
final class Insertion {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int DOUBLINGS = 8;

    private final Server server;
    private final long patience;
    private final RawBsonDocument document;
    private final long id;
    private final UUID token;
    private boolean duplicate;
    private @Nullable RuntimeException unknown;

    Insertion(Server server, long patienceNanos, RawBsonDocument document, long id, UUID token) {
        this.server = server;
        this.patience = patienceNanos;
        this.document = document;
        this.id = id;
        this.token = token;
    }

    /** How it ended. */
    enum Outcome {
        /** This batch is stored, and a majority of the servers has it. */
        STORED,
        /** Another batch has the number. */
        LOST,
        /** Nothing is stored: an append id or event id of it is taken. */
        TAKEN
    }

    private enum Owner {
        OWN,
        OTHER,
        NOBODY
    }

    /**
     * Inserts.
     *
     * @param sameLog called before the bytes are sent again: throws when the server no longer has what they follow on
     * @param taken asked when a duplicate was reported although nobody has the number: whether an id of it is taken
     * @throws LogFailureException when the outcome stays unknown, or the servers refuse such a document
     */
    Outcome run(Runnable sameLog, BooleanSupplier taken) {
        long begun = System.nanoTime();
        boolean send = true;
        for (int attempt = 0; ; attempt++) {
            if (send && sent()) {
                return Outcome.STORED;
            }
            switch (owner()) {
                case OWN -> {
                    return Outcome.STORED;
                }
                case OTHER -> {
                    return Outcome.LOST;
                }
                case NOBODY -> {
                    if (duplicate && taken.getAsBoolean()) {
                        return Outcome.TAKEN;
                    }
                    send = checked(sameLog);
                }
                case null -> send = false;
            }
            if (System.nanoTime() - begun > patience) {
                throw givenUp();
            }
            pause(attempt);
        }
    }

    private boolean checked(Runnable sameLog) {
        try {
            sameLog.run();
            return true;
        } catch (LogFailureException e) {
            if (e.getCause() instanceof MongoException passing) {
                doubt(passing);
                return false;
            }
            throw e;
        }
    }

    private boolean sent() {
        duplicate = false;
        try {
            server.inserts().insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            duplicate = e.getCode() == Failures.DUPLICATE_KEY;
            if (!duplicate) {
                doubt(e);
            }
        } catch (MongoException | IllegalStateException e) {
            doubt(e);
        }
        return false;
    }

    private void doubt(RuntimeException e) {
        // A refusal ends the matter only when no earlier attempt may still arrive.
        if (Failures.isFinal(e) && unknown == null) {
            throw Failures.of(server.address(), "written", e);
        }
        unknown = e;
    }

    /** Who has the number; null when that cannot be read now. */
    private @Nullable Owner owner() {
        try {
            BsonDocument found = server.latest()
                    .find(Filters.eq(Fields.ID, id))
                    .projection(Projections.include(Fields.TOKEN))
                    .maxTime(server.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .first();
            if (found == null) {
                return Owner.NOBODY;
            }
            return token.equals(BatchReader.token(found)) ? Owner.OWN : Owner.OTHER;
        } catch (MongoException e) {
            doubt(e);
            return null;
        } catch (IllegalStateException e) {
            throw Failures.of(server.address(), "written", e);
        }
    }

    private LogFailureException givenUp() {
        String message = "whether the event log " + server.address() + " stored batch " + id
                + " is unknown: ask again by append id, or repeat the append under it";
        return unknown == null ? new LogUnreachableException(message) : new LogUnreachableException(message, unknown);
    }

    private static void pause(int attempt) {
        long longest = FIRST_PAUSE << Math.min(attempt, DOUBLINGS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
}
