package jp.musubi.query.kit.projection;

/**
 * Names what the documents of the index are made by. An index says which version filled it, and one that another version
 * filled is made anew from the log: who may read a record stands in its document, so an old document would go on letting
 * in those whom this version keeps out.
 *
 * <p>Whatever changes a document needs a new {@link #NUMBER}. {@code GoldenDocumentsTest} notices, and says which two lines
 * to put here.
 */
public final class ProjectionVersion {
    private static final int NUMBER = 12;
    static final String GOLDEN = "dd4bbf5cc2874610cc91b1a214584572";

    /** As it stands in the fingerprint of an index. */
    public static final String NAME = Integer.toString(NUMBER);

    private ProjectionVersion() {}
}
