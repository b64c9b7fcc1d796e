package jp.musubi.command.seed;

/** Where a seed stands. */
public enum SeedStatus {
    /** Never registered. */
    ABSENT,
    /** Registered, never published. */
    DRAFT,
    /** Offered and matched. */
    PUBLISHED,
    /** Taken back; can be published again. */
    WITHDRAWN,
    /** Ended by its date; a longer one offers it again. */
    EXPIRED
}
