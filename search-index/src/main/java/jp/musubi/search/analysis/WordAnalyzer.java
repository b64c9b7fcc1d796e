package jp.musubi.search.analysis;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/**
 * Words of a line in one language: variants made equal, NFKC, Kuromoji in search mode with terms of the fields (compounds
 * taken apart), numbers and units in one form, base forms, particles and the like dropped, case and spellings of katakana
 * folded, endings of words in Latin letters taken off.
 */
final class WordAnalyzer extends Analyzer {
    /** The points of D.N.A.; a sentence may well end with one capital and its point. */
    private static final Pattern POINTS =
            Pattern.compile("(?<=(?<!\\p{L})[A-Z])\\.(?=[A-Z](?!\\p{L}))|(?<=\\.[A-Z])\\.");

    private static final Pattern SQUARE = Pattern.compile("(?<=[0-9] ?)m2(?![0-9A-Za-z])");
    private static final Pattern CUBE = Pattern.compile("(?<=[0-9] ?)m3(?![0-9A-Za-z])");

    private static final CharArraySet NO_WORDS = JapaneseAnalyzer.getDefaultStopSet();

    private final Language language;

    WordAnalyzer(Language language) {
        this.language = language;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        Reader mapped = new MappingCharFilter(Variants.MAP, reader);
        Reader normal = new ICUNormalizer2CharFilter(mapped, Normalizer2.getNFKCInstance());
        Reader whole = new PatternReplaceCharFilter(POINTS, "", normal);
        return new PatternReplaceCharFilter(CUBE, "立方メートル", new PatternReplaceCharFilter(SQUARE, "平方メートル", whole));
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = new JapaneseTokenizer(FieldTerms.DICTIONARY, false, true, JapaneseTokenizer.Mode.SEARCH);
        TokenStream words = new JapaneseBaseFormFilter(tokenizer);
        // After base forms: a number bears the attributes of the word behind it.
        words = new JapaneseNumberFilter(words);
        words = new FunctionWordFilter(words, language.sayNothing(), language == Language.JAPANESE ? 1 : 2);
        words = new StopFilter(words, NO_WORDS);
        words = new LowerCaseFilter(words);
        words = new Units(words);
        words = new KatakanaFolding(words);
        words = new ASCIIFoldingFilter(words);
        return new TokenStreamComponents(tokenizer, language.stems(words));
    }
}
