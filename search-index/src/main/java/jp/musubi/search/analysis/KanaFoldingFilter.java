package jp.musubi.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes nouns in hiragana as katakana: science writes リンゴ, a shop writes りんご. */
final class KanaFoldingFilter extends TokenFilter {
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute partOfSpeech = addAttribute(PartOfSpeechAttribute.class);

    KanaFoldingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String tag = partOfSpeech.getPartOfSpeech();
        if (tag != null && tag.startsWith("名詞") && term.length() > 1 && isHiragana()) {
            for (int i = 0; i < term.length(); i++) {
                char c = term.charAt(i);
                term.buffer()[i] = c == 'ー' ? c : (char) (c + TO_KATAKANA);
            }
        }
        return true;
    }

    private boolean isHiragana() {
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if ((c < 'ぁ' || c > 'ゖ') && c != 'ー') {
                return false;
            }
        }
        return true;
    }
}
