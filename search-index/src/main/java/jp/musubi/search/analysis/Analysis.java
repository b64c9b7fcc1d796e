package jp.musubi.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Turns text into terms. Any change of what comes out of here needs a new {@link #VERSION}: indexes are then rebuilt. */
public final class Analysis {
    /** Names what this class does; part of the index's fingerprint. */
    public static final String VERSION = "ja-4";

    /** Longer terms are cut: nobody searches for them, and Lucene refuses terms above 32 KB. */
    private static final int LONGEST_TERM = 64;

    private static final Map<Language, Analyzer> WORDS = words();
    private static final Analyzer KANJI = new KanjiAnalyzer();
    private static final Analyzer WRITING = new LetterAnalyzer();

    private Analysis() {}

    private static Map<Language, Analyzer> words() {
        Map<Language, Analyzer> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, new WordAnalyzer(language));
        }
        return words;
    }

    /** The words of a text, in order; of writing that the dictionary does not know, pairs of its characters. */
    public static List<Token> words(String text) {
        return Spoken.tokens(spoken(text));
    }

    /** The words of a text as {@link #words}, each with how it is read. */
    public static List<Spoken> spoken(String text) {
        List<Spoken> spoken = tokens(line -> WORDS.get(Language.of(line)), text, Analysis::readings);
        List<Token> others = OtherWriting.pairs(text);
        if (!others.isEmpty()) {
            others.forEach(other -> spoken.add(new Spoken(other, null)));
            spoken.sort(Comparator.comparingInt(each -> each.token().start()));
        }
        return spoken;
    }

    private static Function<Token, Spoken> readings(TokenStream stream) {
        ReadingAttribute reading = stream.getAttribute(ReadingAttribute.class);
        return token -> new Spoken(token, reading.getReading());
    }

    /** The kanji of a text, in order. */
    public static List<Token> kanji(String text) {
        return tokens(line -> KANJI, text, stream -> Function.identity());
    }

    /** Adds the pairs of neighbouring characters of Japanese writing in a text to the counts. */
    static void bigrams(String text, Map<Integer, Integer> counts) {
        for (Token piece : tokens(line -> WRITING, text, stream -> Function.<Token>identity())) {
            Bigrams.count(piece.term(), counts);
        }
    }

    /** Whether the code point is a kanji. */
    public static boolean isKanji(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN && codePoint != '々';
    }

    /** Whether the term is one single kanji. */
    public static boolean isKanji(String term) {
        return term.codePointCount(0, term.length()) == 1 && isKanji(term.codePointAt(0));
    }

    private static <T> List<T> tokens(
            Function<String, Analyzer> analyzers, String text, Function<TokenStream, Function<Token, T>> form) {
        List<T> tokens = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            line(analyzers.apply(line), line, start, form, tokens);
            start = end + 1;
        }
        return tokens;
    }

    /** A line is analysed by itself, so that it gives the same words wherever it stands. */
    private static <T> void line(
            Analyzer analyzer, String line, int base, Function<TokenStream, Function<Token, T>> form, List<T> tokens) {
        try (TokenStream stream = analyzer.tokenStream("", line)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            Function<Token, T> made = form.apply(stream);
            stream.reset();
            while (stream.incrementToken()) {
                if (!term.isEmpty()) {
                    tokens.add(made.apply(
                            new Token(cut(term.toString()), base + offset.startOffset(), base + offset.endOffset())));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory", e);
        }
    }

    private static String cut(String term) {
        if (term.length() <= LONGEST_TERM) {
            return term;
        }
        return term.substring(
                0, Character.isHighSurrogate(term.charAt(LONGEST_TERM - 1)) ? LONGEST_TERM - 1 : LONGEST_TERM);
    }
}
