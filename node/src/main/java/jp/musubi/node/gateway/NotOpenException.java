package jp.musubi.node.gateway;

/** The node is still starting, or already closing. */
public final class NotOpenException extends RuntimeException {

    public NotOpenException(String phase) {
        super("the node is " + phase);
    }
}
