package jp.musubi.node.gateway;

/** Nothing is stored any more until the next start: the log was found damaged, or has failed, while the node ran. */
public final class ReadOnlyException extends RuntimeException {

    private final StoreCause why;

    public ReadOnlyException(StoreCause why, String reason) {
        super(reason);
        this.why = why;
    }

    /** What it comes from. */
    public StoreCause why() {
        return why;
    }
}
