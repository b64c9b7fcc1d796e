package jp.musubi.node.gateway;

/** This node does not do what is asked: others on the same log do. */
public final class NotHereException extends RuntimeException {

    private final boolean storing;

    private NotHereException(boolean storing, String message) {
        super(message);
        this.storing = storing;
    }

    /** The node takes no commands. */
    public static NotHereException storing() {
        return new NotHereException(true, "this node takes no commands");
    }

    /** The node answers no questions. */
    public static NotHereException answering() {
        return new NotHereException(false, "this node answers no questions");
    }

    /** Code of the sentence that says so. */
    public String code() {
        return storing ? "stores_elsewhere" : "answers_elsewhere";
    }
}
