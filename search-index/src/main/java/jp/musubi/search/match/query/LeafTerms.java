package jp.musubi.search.match.query;

import java.io.IOException;
import java.util.stream.IntStream;
import jp.musubi.search.match.statistics.Bm25TermFrequency;
import jp.musubi.search.segment.DocumentTerms;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The terms of one part of a query in one segment: what they add to the score of a document there, and at most. */
public final class LeafTerms {
    private final MatchQuery.Part part;
    private final Leaf leaf;
    private final DocumentTerms documents;
    private final DocumentTerms.Text text;
    private final int[] lengths;

    private final WeightedTerms.Weighted[] weighted;

    /** The terms' numbers in the segment, or {@link DocumentTerms#ABSENT}. */
    private final int[] numbers;

    private final IntIntMap places;

    /** How often the terms stand in the document at hand, and which stand there at all. */
    private final int[] counts;

    private final long[] standing;

    private TermsEnum dictionary;
    private PostingsEnum reused;

    LeafTerms(MatchQuery.Part part, Leaf leaf) throws IOException {
        this.part = part;
        this.leaf = leaf;
        this.documents = leaf.documentTerms(part.terms().field());
        this.text = documents.text();
        this.lengths = leaf.lengths(part.terms().field());
        this.weighted = part.terms().terms().toArray(WeightedTerms.Weighted[]::new);
        this.numbers = new int[weighted.length];
        this.places = new IntIntMap(weighted.length);
        for (int place = 0; place < weighted.length; place++) {
            numbers[place] = documents.number(new BytesRef(weighted[place].term()));
            if (numbers[place] != DocumentTerms.ABSENT) {
                places.put(numbers[place], place);
            }
        }
        this.counts = new int[weighted.length];
        this.standing = new long[(weighted.length + 63) >>> 6];
    }

    /** The places in the query of the terms that stand somewhere in the segment. */
    public IntStream present() {
        return IntStream.range(0, numbers.length).filter(place -> numbers[place] != DocumentTerms.ABSENT);
    }

    public String field() {
        return part.terms().field();
    }

    /** What counts of the term are worth. */
    public Bm25TermFrequency saturation(int place) {
        return weighted[place].saturation();
    }

    /** The term's number in the segment. */
    public int number(int place) {
        return numbers[place];
    }

    /** The postings of a term, with counts, not yet on a document. */
    public PostingsEnum postings(int place) throws IOException {
        if (dictionary == null) {
            dictionary = leaf.reader().terms(part.terms().field()).iterator();
        }
        String term = weighted[place].term();
        if (!dictionary.seekExact(new BytesRef(term))) {
            throw new IllegalStateException("a segment has lost a term: " + term);
        }
        reused = dictionary.postings(reused, PostingsEnum.FREQS);
        return reused;
    }

    /** What one of the term counts for in the score, before its saturation. */
    public double weight(int place) {
        return part.weight() * weighted[place].weight();
    }

    /** In how many documents the term stands, valid or not. */
    public int frequency(int place) {
        return documents.frequency(numbers[place]);
    }

    public int[] lengths() {
        return lengths;
    }

    /** What the term adds at most to the score of a document of the segment. */
    public double bound(int place) {
        int highest = documents.highest(numbers[place]);
        double most = 0;
        for (int told = 1; told <= DocumentTerms.TOLD_APART; told++) {
            int shortest = documents.shortest(numbers[place], told);
            if (shortest < Integer.MAX_VALUE) {
                most = Math.max(
                        most, saturation(place).of(told == DocumentTerms.TOLD_APART ? highest : told, shortest));
            }
        }
        return weight(place) * most;
    }

    /** The exact score of a document's text, before the part is weighed: the terms in the order of the query. */
    double score(int doc) {
        text.read(doc);
        return score(doc, text);
    }

    /** The same, of a document whose terms were read already. */
    double score(int doc, DocumentTerms.Text terms) {
        boolean any = false;
        for (int i = 0; i < terms.size(); i++) {
            int place = places.of(terms.number(i));
            if (place >= 0) {
                counts[place] = terms.count(i);
                standing[place >>> 6] |= 1L << place;
                any = true;
            }
        }
        return any ? summed(lengths[doc]) : 0;
    }

    private double summed(int length) {
        double sum = 0;
        for (int word = 0; word < standing.length; word++) {
            for (long left = standing[word]; left != 0; left &= left - 1) {
                int place = (word << 6) + Long.numberOfTrailingZeros(left);
                sum += weighted[place].contribution(counts[place], length);
            }
            standing[word] = 0;
        }
        return sum;
    }
}
