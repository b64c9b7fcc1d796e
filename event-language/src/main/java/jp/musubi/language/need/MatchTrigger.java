package jp.musubi.language.need;

import jp.musubi.language.kit.Coded;

/** What made the matcher look at a need. */
public enum MatchTrigger implements Coded {
    NEED_OPENED,
    NEED_REVISED,
    SEED_PUBLISHED,
    SEED_REVISED,
    SEED_WITHDRAWN,
    SEED_EXPIRED,
    RECORD_ERASED,
    /** The need may be approached again. */
    NEED_SOUNDING_OPENED,
    /** The seed may be approached again. */
    SEED_SOUNDING_OPENED,
    /** The seed is not to be approached for now. */
    SEED_SOUNDING_PAUSED,
    REMATCH
}
