package jp.musubi.search.segment;

import jp.musubi.search.analysis.TermCounts;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Gives Lucene terms that were counted already, each once with its count. */
final class CountedTerms extends TokenStream {
    private static final FieldType TYPE = new FieldType();

    static {
        TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TYPE.setTokenized(true);
        TYPE.setOmitNorms(true);
        TYPE.freeze();
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final TermCounts counts;
    private int next;

    private CountedTerms(TermCounts counts) {
        this.counts = counts;
    }

    static Field field(String name, TermCounts counts) {
        return new Field(name, new CountedTerms(counts), TYPE);
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == counts.terms().size()) {
            return false;
        }
        clearAttributes();
        term.append(counts.terms().get(next));
        frequency.setTermFrequency(counts.counts().get(next));
        next++;
        return true;
    }
}
