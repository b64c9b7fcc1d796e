package jp.musubi.search.analysis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;

/**
 * The language of a line: which words in Latin letters say nothing in it, and which endings they lose. Told by the little
 * words that hardly stand in another; a line without them is English, as most names of things are that stand alone.
 */
enum Language {
    /** Words in Latin letters within Japanese are English, but nobody writes its articles there: A is a vitamin. */
    JAPANESE("", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, words -> english(words)),
    ENGLISH(
            "the and of to with for from by is are was were be been that which this these we our can has have its their",
            EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
            words -> english(words)),
    GERMAN(
            "der und das dem ein eine einer eines einem einen für mit von aus auf zur zum bei nicht ist sind wird "
                    + "werden durch über nach sich oder auch",
            GermanAnalyzer.getDefaultStopSet(),
            GermanLightStemFilter::new),
    FRENCH(
            "le les des une et est dans pour par sur avec aux ce cette qui que sont ses leur ou du au pas nous",
            FrenchAnalyzer.getDefaultStopSet(),
            FrenchLightStemFilter::new),
    SPANISH(
            "el los las del una y para por con que se su sus es son como más o sin sobre entre",
            SpanishAnalyzer.getDefaultStopSet(),
            SpanishLightStemFilter::new),
    ITALIAN(
            "il lo gli della delle dei degli del di e per con che una nel nella sono da dal non è",
            ItalianAnalyzer.getDefaultStopSet(),
            ItalianLightStemFilter::new),
    PORTUGUESE(
            "os da do das dos e em para com uma não que na no nas nos pelo pela ao são",
            PortugueseAnalyzer.getDefaultStopSet(),
            PortugueseLightStemFilter::new),
    DUTCH(
            "het een en van voor met op te dat niet zijn uit bij wordt worden deze aan om naar",
            DutchAnalyzer.getDefaultStopSet(),
            UnaryOperator.identity()),
    /** Japanese in Latin letters: its particles, and no endings. */
    ROMANISED(
            "wo ga ni wa kara made suru shita no to de mo e ya",
            new CharArraySet(Arrays.asList("wo ga ni wa no to de mo e ya kara made".split(" ")), true),
            UnaryOperator.identity());

    /** Fewer tell nothing: a name may hold one. */
    private static final int FEWEST = 2;

    private static final Map<Language, Set<String>> MARKERS = markers();

    private final String littleWords;
    private final CharArraySet sayNothing;
    private final UnaryOperator<TokenStream> endings;

    Language(String littleWords, CharArraySet sayNothing, UnaryOperator<TokenStream> endings) {
        this.littleWords = littleWords;
        this.sayNothing = sayNothing;
        this.endings = endings;
    }

    private static TokenStream english(TokenStream words) {
        return new PorterStemFilter(new ShortPlurals(words));
    }

    private static Map<Language, Set<String>> markers() {
        Map<Language, Set<String>> markers = new EnumMap<>(Language.class);
        for (Language language : values()) {
            markers.put(language, Set.of(language.littleWords.split(" ")));
        }
        return markers;
    }

    /** The language of a line. */
    static Language of(String line) {
        if (line.codePoints().anyMatch(Language::isJapanese)) {
            return JAPANESE;
        }
        Map<Language, Integer> told = new EnumMap<>(Language.class);
        for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            MARKERS.forEach((language, words) -> told.merge(language, words.contains(word) ? 1 : 0, Integer::sum));
        }
        Language best = ENGLISH;
        for (Language language : values()) {
            if (told.getOrDefault(language, 0) > Math.max(told.getOrDefault(best, 0), FEWEST - 1)
                    && language != JAPANESE) {
                best = language;
            }
        }
        return best;
    }

    private static boolean isJapanese(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /** Words that say nothing in this language, in lower case. */
    CharArraySet sayNothing() {
        return sayNothing;
    }

    /** The words without their endings. */
    TokenStream stems(TokenStream words) {
        return endings.apply(words);
    }
}
