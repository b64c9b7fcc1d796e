package jp.musubi.search.analysis;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;

/**
 * One way of writing out of many, for searching only: what matching counts stays as it is. Beyond {@link Variants}: older
 * kanji of place names, the small ケ of names and of counting, large and small kana, long vowels, repeated kanji, letters of
 * Greek by their names, hyphens and dots inside words.
 */
final class Folding {
    /** Pairs of a form and the one that it becomes. */
    private static final String KANJI = "龍竜檮梼籠篭檜桧藪薮礪砺蠣蛎靱靭諫諌曽曾堯尭瑤瑶遙遥凜凛焔炎涌湧苅刈斎斉瀧滝";

    private static final String SMALL = "ァィゥェォッャュョヮヵヶヂヅ";
    private static final String LARGE = "アイウエオツヤユヨワカケジズ";

    private static final Pattern COUNTING = Pattern.compile("(?<=[0-9一二三四五六七八九十数])[ヶヵケかカ箇](?=[月所年国条])");
    private static final Pattern OF_NAMES = Pattern.compile("(?<=\\p{IsHan})[ヶヵケが](?=\\p{IsHan})");
    /** Whoever seeks 京都 does not mean 東京都. */
    private static final Pattern TOKYO = Pattern.compile("東京都");

    private static final Pattern REPEATED = Pattern.compile("(\\p{IsHan})々");
    private static final Pattern INSIDE_WORDS = Pattern.compile("(?<=[\\p{L}\\p{N}])[-‐‑‒–−・·](?=[\\p{L}\\p{N}])");

    private static final Map<String, String> GREEK = greek();
    private static final Pattern GREEK_WORDS =
            Pattern.compile("(?<![a-z0-9])(" + String.join("|", GREEK.keySet()) + ")(?![a-z0-9])|[α-ω]");

    private Folding() {}

    private static Map<String, String> greek() {
        String[] names = ("α alpha アルファ β beta ベータ γ gamma ガンマ δ delta デルタ ε epsilon イプシロン ζ zeta ゼータ θ theta シータ "
                        + "κ kappa カッパ λ lambda ラムダ μ mu ミュー ξ xi クシー σ sigma シグマ τ tau タウ φ phi ファイ ψ psi プサイ "
                        + "ω omega オメガ")
                .split(" ");
        Map<String, String> greek = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 3) {
            greek.put(names[i], names[i + 2]);
            greek.put(names[i + 1], names[i + 2]);
        }
        return greek;
    }

    /** The text with what can stand for the same made equal, but hiragana and katakana still told apart. */
    static String text(String text) {
        String folded = normal(text);
        folded = GREEK_WORDS.matcher(folded).replaceAll(found -> GREEK.getOrDefault(found.group(), found.group()));
        folded = COUNTING.matcher(folded).replaceAll("カ");
        folded = OF_NAMES.matcher(folded).replaceAll("ガ");
        folded = TOKYO.matcher(folded).replaceAll("東京 都");
        folded = REPEATED.matcher(folded).replaceAll("$1$1");
        folded = INSIDE_WORDS.matcher(folded).replaceAll("");
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            fold(folded.charAt(i), out);
        }
        return out.toString();
    }

    /** Kana in one form: katakana, all large, without marks of long vowels. */
    static String kana(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            fold(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 'ァ' - 'ぁ') : c, out);
        }
        return out.toString();
    }

    private static void fold(char c, StringBuilder out) {
        int kanji = KANJI.indexOf(c);
        int small = SMALL.indexOf(c);
        if (kanji >= 0 && kanji % 2 == 0) {
            out.append(KANJI.charAt(kanji + 1));
        } else if (small >= 0) {
            out.append(LARGE.charAt(small));
        } else if (c != 'ー') {
            out.append(c);
        }
    }

    private static String normal(String text) {
        StringWriter out = new StringWriter(text.length());
        try (Reader reader = new ICUNormalizer2CharFilter(
                new MappingCharFilter(Variants.MAP, new StringReader(text)), Normalizer2.getNFKCCasefoldInstance())) {
            reader.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory", e);
        }
        return out.toString();
    }
}
