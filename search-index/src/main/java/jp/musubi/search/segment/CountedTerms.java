package jp.musubi.search.segment;

import java.util.Iterator;
import java.util.Map;
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
    private final Map<String, Integer> counts;
    private Iterator<Map.Entry<String, Integer>> next;

    private CountedTerms(Map<String, Integer> counts) {
        this.counts = counts;
    }

    static Field field(String name, Map<String, Integer> counts) {
        return new Field(name, new CountedTerms(counts), TYPE);
    }

    @Override
    public void reset() {
        next = counts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        Map.Entry<String, Integer> entry = next.next();
        clearAttributes();
        term.append(entry.getKey());
        frequency.setTermFrequency(entry.getValue());
        return true;
    }
}
