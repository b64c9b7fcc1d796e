package jp.musubi.language.kit;

/** What a state means to those who have something to do with the record, whatever the process. */
public enum Phase {
    /** Somebody has to do something before it comes into force. */
    WAITS,
    /** It is in force. */
    STANDS,
    /** It is put aside, until somebody or a day brings it back. */
    RESTS,
    /** It is over. */
    ENDED,
    /** It is over, and lists leave it out unless it is asked for. */
    PAST,
    /** Its contents are gone for ever, and nothing leads out of that. */
    ERASED
}
