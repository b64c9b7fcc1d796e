package jp.musubi.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * The records of some types that a viewer may know of, those whose limited texts too, and those whose internal ones.
 * Every statistic of a search comes from here, so that a score tells nothing about a record that the viewer may not see.
 *
 * @param members by segment
 * @param insiders by segment, among the members
 * @param office by segment, among the members
 * @param count how many members
 * @param words length of all their texts, as far as the viewer may find them
 * @param kanji the same in single kanji
 */
record Visible(
        List<FixedBitSet> members,
        List<FixedBitSet> insiders,
        List<FixedBitSet> office,
        long count,
        long words,
        long kanji) {

    private record ViewerKey(Set<RecordType> types, Viewer viewer) {}

    /** How much there is of the texts. */
    long length(Field in) {
        return switch (in) {
            case WORDS -> words;
            case KANJI -> kanji;
            case SPELLINGS -> throw new IllegalArgumentException("spellings have no length");
        };
    }

    /** How much there is of the texts of each document in a segment. */
    Field.Lengths lengths(Field in, int segment, Leaf leaf) {
        return in.lengths(leaf, insiders.get(segment), office.get(segment));
    }

    static Visible of(Snapshot snapshot, Set<RecordType> types, Viewer viewer) {
        ViewerKey key = new ViewerKey(Set.copyOf(types), viewer);
        return snapshot.remember(key, Visible.class, () -> {
            List<Leaf> leaves = snapshot.leaves();
            FixedBitSet[] members = new FixedBitSet[leaves.size()];
            FixedBitSet[] insiders = new FixedBitSet[leaves.size()];
            FixedBitSet[] office = new FixedBitSet[leaves.size()];
            for (int i = 0; i < leaves.size(); i++) {
                FixedBitSet valid = new FixedBitSet(leaves.get(i).reader().maxDoc());
                for (RecordType type : types) {
                    valid.or(snapshot.valid(i, type));
                }
                members[i] = among(valid, leaves.get(i), Fields.READERS, viewer);
                insiders[i] = among(members[i], leaves.get(i), Fields.INSIDERS, viewer);
                office[i] = among(members[i], leaves.get(i), Fields.OFFICE, viewer);
            }
            return measured(leaves, List.of(members), List.of(insiders), List.of(office));
        });
    }

    private static FixedBitSet among(FixedBitSet all, Leaf leaf, String field, Viewer viewer) throws IOException {
        if (viewer.seesAll()) {
            return all;
        }
        FixedBitSet seen = new FixedBitSet(all.length());
        for (String token : viewer.tokens()) {
            leaf.collect(field, token, seen);
        }
        seen.and(all);
        return seen;
    }

    private static Visible measured(
            List<Leaf> leaves, List<FixedBitSet> members, List<FixedBitSet> insiders, List<FixedBitSet> office) {
        long count = 0;
        long words = 0;
        long kanji = 0;
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            count += members.get(i).cardinality();
            words += sum(members.get(i), Field.WORDS.lengths(leaf, insiders.get(i), office.get(i)));
            kanji += sum(members.get(i), Field.KANJI.lengths(leaf, insiders.get(i), office.get(i)));
        }
        return new Visible(members, insiders, office, count, words, kanji);
    }

    private static long sum(FixedBitSet documents, Field.Lengths lengths) {
        long sum = 0;
        for (int doc = 0; doc < documents.length(); doc++) {
            if (documents.get(doc)) {
                sum += lengths.of(doc);
            }
        }
        return sum;
    }

    /** Whether the viewer may know of the document's record. */
    static boolean mayRead(Leaf leaf, int doc, Viewer viewer) throws IOException {
        return viewer.seesAll() || bearsAny(leaf, doc, Fields.READERS, viewer.tokens());
    }

    /** Whether the viewer may see the document's limited texts. */
    static boolean isInsider(Leaf leaf, int doc, Viewer viewer) throws IOException {
        return viewer.seesAll() || bearsAny(leaf, doc, Fields.INSIDERS, viewer.tokens());
    }

    /** Whether the viewer may see the document's internal texts. */
    static boolean isOffice(Leaf leaf, int doc, Viewer viewer) throws IOException {
        return viewer.seesAll() || bearsAny(leaf, doc, Fields.OFFICE, viewer.tokens());
    }

    /**
     * By which of their tokens viewers are let in to the document, read once for all of them. What a request may see is asked of the
     * same tokens.
     */
    static Admissions admitted(Leaf leaf, int doc, List<Viewer> viewers) throws IOException {
        List<String> readers = borne(leaf, doc, Fields.READERS);
        List<String> insiders = borne(leaf, doc, Fields.INSIDERS);
        List<Admission> each = viewers.stream()
                .map(viewer -> new Admission(held(readers, viewer.tokens()), held(insiders, viewer.tokens())))
                .toList();
        return new Admissions(new Admission(Set.copyOf(readers), Set.copyOf(insiders)), each);
    }

    private static Set<String> held(List<String> borne, Set<String> tokens) {
        return borne.stream().filter(tokens::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean bearsAny(Leaf leaf, int doc, String field, Set<String> tokens) throws IOException {
        return borne(leaf, doc, field).stream().anyMatch(tokens::contains);
    }

    private static List<String> borne(Leaf leaf, int doc, String field) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
        if (!values.advanceExact(doc)) {
            return List.of();
        }
        List<String> borne = new ArrayList<>(values.docValueCount());
        for (int i = 0; i < values.docValueCount(); i++) {
            borne.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
        return borne;
    }
}
