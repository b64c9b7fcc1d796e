package jp.musubi.query.kit.projection;

/** The projection cannot take an event in. What stands before it has been applied; nothing after it has. */
public final class ProjectionException extends RuntimeException {
    private final long position;

    public ProjectionException(long position, Throwable cause) {
        super("the projection halted at position " + position + ": " + cause, cause);
        this.position = position;
    }

    /** Log position of the event. */
    public long position() {
        return position;
    }
}
