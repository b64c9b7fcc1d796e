package jp.musubi.search.query;

import java.io.IOException;
import java.util.List;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.TermHits;

/** Gathers the documents that have a term in the texts that the viewer may find. Reused from term to term. */
final class Gathering {
    private final List<Leaf> leaves;
    private final Visible visible;
    private final TermHits open = new TermHits();
    private final TermHits limited = new TermHits();
    private final TermHits internal = new TermHits();
    private final TermHits hidden = new TermHits();

    Gathering(List<Leaf> leaves, Visible visible) {
        this.leaves = leaves;
        this.visible = visible;
    }

    /** Those of a segment. @return into */
    TermHits gather(Field in, int segment, String term, TermHits into) throws IOException {
        Leaf leaf = leaves.get(segment);
        open.gather(leaf, in.open(), term, visible.members().get(segment));
        limited.gather(leaf, in.limited(), term, visible.insiders().get(segment));
        internal.gather(leaf, in.internal(), term, visible.office().get(segment));
        return into.merge(open, hidden.merge(limited, internal));
    }
}
