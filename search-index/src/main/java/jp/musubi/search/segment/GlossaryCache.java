package jp.musubi.search.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.TermGroup;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The glossaries of one index by the position of their last change: a match reads the groups only when one of them has
 * changed since the last match. Thread-safe.
 */
final class GlossaryCache {
    private static final int REMEMBERED = 4;

    private final Memo<Long, Glossary> known = new Memo<>(REMEMBERED);

    /** The glossary that the snapshot shows. */
    Glossary of(Snapshot snapshot) {
        long lastChange = 0;
        for (Leaf leaf : snapshot.leaves()) {
            lastChange = Math.max(lastChange, leaf.lastTerm(snapshot.position()));
        }
        return lastChange == 0 ? Glossary.NONE : at(lastChange, snapshot);
    }

    private Glossary at(long lastChange, Snapshot snapshot) {
        return known.get(lastChange, () -> {
            try {
                return Glossary.at(lastChange, groups(snapshot));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<TermGroup> groups(Snapshot snapshot) throws IOException {
        List<TermGroup> groups = new ArrayList<>();
        for (int i = 0; i < snapshot.leaves().size(); i++) {
            FixedBitSet valid = snapshot.valid(i, RecordType.TERM);
            BinaryDocValues bytes = DocValues.getBinary(snapshot.leaves().get(i).reader(), Fields.TERM_GROUP);
            for (int doc = bytes.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = bytes.nextDoc()) {
                if (valid.get(doc)) {
                    groups.add(TermGroups.of(bytes.binaryValue()));
                }
            }
        }
        groups.sort(Comparator.comparing(TermGroup::id));
        return groups;
    }
}
