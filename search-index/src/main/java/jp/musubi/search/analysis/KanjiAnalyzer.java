package jp.musubi.search.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Single kanji: what a word's meaning is made of, whatever compound it hides in (皮 in 果皮). */
final class KanjiAnalyzer extends Analyzer {

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new ICUNormalizer2CharFilter(new MappingCharFilter(Variants.MAP, reader));
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new KanjiTokenizer());
    }

    private static final class KanjiTokenizer extends CharTokenizer {
        KanjiTokenizer() {
            super(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, 1);
        }

        @Override
        protected boolean isTokenChar(int c) {
            return Analysis.isKanji(c);
        }
    }
}
