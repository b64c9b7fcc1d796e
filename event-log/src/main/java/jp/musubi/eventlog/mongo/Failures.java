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
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.LogUnreachableException;

/** What the driver reports, in the words of the port. */
final class Failures {
    static final int DUPLICATE_KEY = 11000;

    private static final int UNAUTHORIZED = 13;
    private static final int OUT_OF_DISK_SPACE = 14031;
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
            10334, // too large
            OUT_OF_DISK_SPACE);

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
            case MongoException other -> reason(other);
            case IllegalStateException closed -> "it is closed";
            default -> "the server reported an error";
        };
        String message =
                "the event log " + address + " could not be " + doing + ": " + reason + " (" + e.getMessage() + ")";
        FailureCause why = cause(e);
        return why == FailureCause.UNREACHABLE
                ? new LogUnreachableException(message, e)
                : new LogFailureException(why, message, e);
    }

    private static String reason(MongoException e) {
        return switch (e.getCode()) {
            case OUT_OF_DISK_SPACE -> "the disk of its servers is full";
            case UNAUTHORIZED -> "this user may not do that";
            default -> e instanceof MongoCommandException ? "the server refused" : "the server reported an error";
        };
    }

    private static FailureCause cause(MongoException e) {
        return switch (e.getCode()) {
            case OUT_OF_DISK_SPACE -> FailureCause.DISK_FULL;
            case UNAUTHORIZED -> FailureCause.NOT_PERMITTED;
            default -> FailureCause.OTHER;
        };
    }

    /** Servers and connections come back: an election, a restart, a broken line. */
    private static FailureCause cause(RuntimeException e) {
        return switch (e) {
            case MongoSecurityException refused -> FailureCause.NOT_PERMITTED;
            case MongoTimeoutException away -> FailureCause.UNREACHABLE;
            case MongoInterruptedException interrupted -> FailureCause.OTHER;
            case MongoSocketException broken -> FailureCause.UNREACHABLE;
            case MongoExecutionTimeoutException slow -> FailureCause.UNREACHABLE;
            case MongoNotPrimaryException elected -> FailureCause.UNREACHABLE;
            case MongoNodeIsRecoveringException coming -> FailureCause.UNREACHABLE;
            case MongoWriteConcernException few -> FailureCause.UNREACHABLE;
            case MongoException other -> cause(other);
            case IllegalStateException closed -> FailureCause.CLOSED;
            default -> FailureCause.OTHER;
        };
    }
}
