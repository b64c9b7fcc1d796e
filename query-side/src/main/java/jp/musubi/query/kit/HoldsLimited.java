package jp.musubi.query.kit;

import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.Viewer;

/**
 * A question whose answer may hold limited parts of records that are not the viewer's own. Before such an answer is shown, that
 * it was read is noted; where it cannot be noted, the answer is shown without them.
 */
public interface HoldsLimited<A> extends Question<A> {
    /** Who asks. */
    Viewer viewer();

    /** The records whose limited parts this answer holds although they are not the viewer's own; for most answers none. */
    Set<RecordRef> limitedIn(A answer);

    /** The answer without these parts. */
    A withheld(A answer);
}
