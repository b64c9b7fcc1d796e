package jp.musubi.search.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Stretches of letters as they are written, variants made equal: what character pairs are counted in. */
final class LetterAnalyzer extends Analyzer {
    /** Longer stretches are parted, and the pair at the parting is lost. */
    private static final int LONGEST = 60;

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new ICUNormalizer2CharFilter(new MappingCharFilter(Variants.MAP, reader));
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new LetterTokenizer());
    }

    private static final class LetterTokenizer extends CharTokenizer {
        LetterTokenizer() {
            super(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, LONGEST);
        }

        @Override
        protected boolean isTokenChar(int c) {
            return Character.isLetterOrDigit(c);
        }
    }
}
