package jp.musubi.vault;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;

/** What the driver reports, in the words of the vault. */
final class VaultFailures {
    private static final int UNAUTHORIZED = 13;
    private static final int OUT_OF_DISK_SPACE = 14031;

    private VaultFailures() {}

    static VaultException of(String vault, String doing, RuntimeException e) {
        return switch (e) {
            case MongoSecurityException refused -> lasting(vault, doing, "it does not accept this user", e);
            case MongoTimeoutException away -> passing(vault, doing, "no server of it can be reached", e);
            case MongoSocketException broken -> passing(vault, doing, "the connection to it broke", e);
            case MongoExecutionTimeoutException slow -> passing(vault, doing, "it took too long", e);
            case MongoNotPrimaryException elected -> passing(vault, doing, "another server was elected", e);
            case MongoNodeIsRecoveringException coming -> passing(vault, doing, "its server is starting or ending", e);
            case MongoWriteConcernException few -> passing(vault, doing, "too few servers confirmed in time", e);
            case MongoInterruptedException interrupted -> passing(vault, doing, "the thread was interrupted", e);
            case MongoException other -> other(vault, doing, other);
            default -> lasting(vault, doing, "it is closed", e);
        };
    }

    private static VaultException other(String vault, String doing, MongoException e) {
        return switch (e.getCode()) {
            case OUT_OF_DISK_SPACE ->
                new VaultException(
                        VaultCause.DISK_FULL, message(vault, doing, "the disk of its servers is full", e), e);
            case UNAUTHORIZED ->
                new VaultException(VaultCause.NOT_PERMITTED, message(vault, doing, "this user may not do that", e), e);
            default -> lasting(vault, doing, "the server reported an error", e);
        };
    }

    private static VaultException lasting(String vault, String doing, String reason, RuntimeException e) {
        return new VaultException(message(vault, doing, reason, e), e);
    }

    private static VaultException passing(String vault, String doing, String reason, RuntimeException e) {
        return new VaultUnreachableException(message(vault, doing, reason, e), e);
    }

    private static String message(String vault, String doing, String reason, RuntimeException e) {
        return "the vault " + vault + " could not be " + doing + ": " + reason + " (" + e.getMessage() + ")";
    }
}
