package jp.musubi.search.analysis;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes units in one form when they follow a number: 5キログラム, 5キロ and 5kg. Elsewhere キロ may be anything. Per cent goes as
 * its sign does.
 */
final class Units extends FilteringTokenFilter {
    private static final String SPEED = "時速";

    private static final Map<String, String> FORMS = Stream.of(
                    "kg キロ キログラム",
                    "g グラム",
                    "mg ミリグラム",
                    "ug マイクログラム",
                    "t トン",
                    "km キロメートル",
                    "m メートル",
                    "cm センチ センチメートル",
                    "mm ミリ ミリメートル",
                    "um ミクロン マイクロメートル",
                    "nm ナノメートル",
                    "平方メートル 平米",
                    "立方メートル 立米",
                    "l リットル",
                    "ml ミリリットル cc シーシー",
                    "ul マイクロリットル",
                    "kl キロリットル",
                    "ha ヘクタール",
                    "w ワット",
                    "kw キロワット",
                    "kwh キロワット時",
                    "v ボルト",
                    "hz ヘルツ",
                    "pa パスカル",
                    "mpa メガパスカル",
                    "percent パーセント")
            .map(line -> line.split(" "))
            .flatMap(forms -> Stream.of(forms).skip(1).map(form -> Map.entry(form, forms[0])))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private boolean afterNumber;
    private boolean afterSpeed;

    Units(TokenStream input) {
        super(input);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        afterNumber = false;
        afterSpeed = false;
    }

    @Override
    protected boolean accept() {
        String word = term.toString();
        if (afterNumber) {
            afterNumber = false;
            return unit(word);
        }
        afterNumber = Character.isDigit(word.charAt(0));
        afterSpeed = afterSpeed && afterNumber || word.equals(SPEED);
        return true;
    }

    private boolean unit(String word) {
        String form = FORMS.getOrDefault(word, word);
        if (afterSpeed && form.equals("kg")) {
            form = "km";
        }
        afterSpeed = false;
        term.setEmpty().append(form);
        return !form.equals("percent");
    }
}
