package jp.musubi.embedding;

/** The files cannot be used as a model of sentence vectors. The reason is for people to be told in their language. */
public final class UnfitModelException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no such file, or it cannot be read. */
        FILE_MISSING,
        /** The file is not a model that the runtime can load. */
        NOT_A_MODEL,
        /** The file is not a tokenizer. */
        NOT_A_TOKENIZER,
        /** The model wants an input that a text does not give; the detail names it. */
        UNKNOWN_INPUT,
        /** The model gives no vectors of words or of sentences; the detail says what it gives. */
        UNKNOWN_OUTPUT,
        /** The tokenizer numbers words that the model does not know, or the model fails on a plain text. */
        DOES_NOT_RUN,
        /** This machine has no native library for the runtime. */
        NO_RUNTIME
    }

    private final Reason reason;
    private final String detail;

    /**
     * @param detail a file, a name or a message of the runtime
     * @param cause null when there is none
     */
    public UnfitModelException(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** A file, a name or a message of the runtime. */
    public String detail() {
        return detail;
    }
}
