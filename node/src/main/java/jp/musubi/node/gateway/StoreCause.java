package jp.musubi.node.gateway;

import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.vault.VaultCause;
import jp.musubi.vault.VaultException;

/** Why log or vault cannot store now, as it is told: each has a sentence in both languages. */
public enum StoreCause {
    DISK_FULL("disk_full", true),
    DEVICE("disk_failing", true),
    NOT_PERMITTED("store_not_permitted", true),
    BUSY("store_busy", true),
    UNREACHABLE("unreachable", true),
    REPLACED("store_replaced", false),
    DAMAGED("read_only", false),
    FAILED("store_failed", false);

    private final String code;
    private final boolean passing;

    StoreCause(String code, boolean passing) {
        this.code = code;
        this.passing = passing;
    }

    /** Its stable code: {@code error.<code>} on pages, {@code refusal.<code>} elsewhere. */
    public String code() {
        return code;
    }

    /** Whether the node goes on by itself once the cause is gone. */
    public boolean passing() {
        return passing;
    }

    /** What a failure of log or vault, or whatever was caused by one, comes from; {@link #FAILED} for any other. */
    public static StoreCause of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case LogFailureException log -> {
                    return of(log.why());
                }
                case VaultException vault -> {
                    return of(vault.why());
                }
                default -> {
                    // Look at what caused it.
                }
            }
        }
        return FAILED;
    }

    private static StoreCause of(FailureCause why) {
        return switch (why) {
            case DISK_FULL -> DISK_FULL;
            case DEVICE -> DEVICE;
            case NOT_PERMITTED -> NOT_PERMITTED;
            case BUSY -> BUSY;
            case UNREACHABLE -> UNREACHABLE;
            case REPLACED -> REPLACED;
            case DAMAGED -> DAMAGED;
            case CLOSED, OTHER -> FAILED;
        };
    }

    private static StoreCause of(VaultCause why) {
        return switch (why) {
            case DISK_FULL -> DISK_FULL;
            case DEVICE -> DEVICE;
            case NOT_PERMITTED -> NOT_PERMITTED;
            case BUSY -> BUSY;
            case UNREACHABLE -> UNREACHABLE;
            case REPLACED -> REPLACED;
            case OTHER -> FAILED;
        };
    }
}
