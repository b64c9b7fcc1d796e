package jp.musubi.app.gateway;

/** Nothing is stored any more: the log was found damaged while the node ran. */
public final class ReadOnlyException extends RuntimeException {

    public ReadOnlyException(String reason) {
        super(reason);
    }
}
