package jp.musubi.automation.kit.follow;

/** An automation cannot act on an event, and therefore on none after it. */
public final class HaltException extends RuntimeException {
    private final long position;

    public HaltException(long position, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.position = position;
    }

    /** Log position of the event. */
    public long position() {
        return position;
    }
}
