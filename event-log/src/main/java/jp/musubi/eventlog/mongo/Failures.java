package jp.musubi.eventlog.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.LogUnreachableException;

/** What the driver reports, in the words of the port. */
final class Failures {
    static final int DUPLICATE_KEY = 11000;

    private static final int UNAUTHORIZED = 13;
    /** Server codes after which nothing was stored and sending again would not help. */
    private static final Set<Integer> FINAL = Set.of(
            2, // bad value
            9, // failed to parse
            UNAUTHORIZED,
            14, // type mismatch
            20, // illegal operation
            59, // command not found
            72, // invalid options
            73, // invalid namespace
            121, // refused by a validator
            166, // the collection is a view
            10334 // too large
            );

    private Failures() {}

    /** Whether surely nothing was stored and the same again would fail again. All else is an unknown outcome. */
    static boolean isFinal(RuntimeException e) {
        return switch (e) {
            case MongoSecurityException refused -> true;
            case MongoWriteConcernException written -> false;
            case MongoException mongo -> FINAL.contains(mongo.getCode());
            default -> true;
        };
    }

    static LogFailureException of(Address address, String doing, RuntimeException e) {
        String reason = switch (e) {
            case MongoSecurityException refused -> "it does not accept this user";
            case MongoTimeoutException unreachable -> "no server of it can be reached";
            case MongoSocketException broken -> "the connection to it broke";
            case MongoExecutionTimeoutException slow -> "it took too long";
            case MongoInterruptedException interrupted -> "the thread was interrupted";
            case MongoWriteConcernException few -> "too few servers confirmed in time";
            case MongoCommandException command ->
                command.getErrorCode() == UNAUTHORIZED ? "this user may not do that" : "the server refused";
            case IllegalStateException closed -> "it is closed";
            default -> "the server reported an error";
        };
        String message =
                "the event log " + address + " could not be " + doing + ": " + reason + " (" + e.getMessage() + ")";
        return passes(e) ? new LogUnreachableException(message, e) : new LogFailureException(message, e);
    }

    /** Whether it is a matter of servers and connections, which come back: an election, a restart, a broken line. */
    private static boolean passes(RuntimeException e) {
        return switch (e) {
            case MongoSecurityException refused -> false;
            case MongoTimeoutException away -> true;
            case MongoInterruptedException interrupted -> false;
            case MongoSocketException broken -> true;
            case MongoExecutionTimeoutException slow -> true;
            case MongoNotPrimaryException elected -> true;
            case MongoNodeIsRecoveringException coming -> true;
            case MongoWriteConcernException few -> true;
            default -> false;
        };
    }

    /** Whether an interruption of the calling thread was all that happened. */
    static boolean interrupted(LogFailureException e) {
        return e.getCause() instanceof MongoInterruptedException;
    }
}
