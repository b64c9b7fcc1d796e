package jp.musubi.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes equal what is one word in several spellings of kana. Nouns in hiragana become katakana (science writes リンゴ, a shop
 * りんご). Of longer words in katakana: small vowels grow (ウェハ, ウエハ), い after e and う after o are long vowels (インターフェイス,
 * シャドウ), アイ and ヤ after i are alike (ダイアモンド), and long vowels are left out (インターフェース, インタフェース).
 */
final class KatakanaFolding extends TokenFilter {
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    /** Shorter words would meet others: ビール is not ビル. */
    private static final int SHORTEST = 4;

    private static final String SMALL = "ァィェォ";
    private static final String LARGE = "アイエオ";
    private static final String BEFORE_SMALL = "ウク";
    private static final String E_ROW = "エケゲセゼテデネヘベペメレェ";
    private static final String O_ROW = "オコゴソゾトドノホボポモヨロョォ";
    private static final String I_ROW = "イキギシジチニヒビピミリ";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute partOfSpeech = addAttribute(PartOfSpeechAttribute.class);

    KatakanaFolding(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String tag = partOfSpeech.getPartOfSpeech();
        if (tag != null && tag.startsWith("名詞") && term.length() > 1 && isAll('ぁ', 'ゖ')) {
            toKatakana();
        }
        if (term.length() > 1 && isAll('ァ', 'ヶ')) {
            growSmallVowels();
            if (term.length() >= SHORTEST) {
                foldVowels();
                dropLongVowels();
            }
        }
        return true;
    }

    private boolean isAll(char from, char to) {
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if ((c < from || c > to) && c != 'ー') {
                return false;
            }
        }
        return true;
    }

    private void toKatakana() {
        char[] buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            buffer[i] = buffer[i] == 'ー' ? 'ー' : (char) (buffer[i] + TO_KATAKANA);
        }
    }

    private void growSmallVowels() {
        char[] buffer = term.buffer();
        for (int i = 1; i < term.length(); i++) {
            int small = SMALL.indexOf(buffer[i]);
            if (small >= 0 && BEFORE_SMALL.indexOf(buffer[i - 1]) >= 0) {
                buffer[i] = LARGE.charAt(small);
            }
        }
    }

    private void foldVowels() {
        char[] buffer = term.buffer();
        for (int i = 1; i < term.length(); i++) {
            buffer[i] = folded(buffer[i - 1], buffer[i]);
        }
    }

    private static char folded(char before, char c) {
        return switch (c) {
            case 'イ' -> E_ROW.indexOf(before) < 0 ? c : 'ー';
            case 'ウ' -> O_ROW.indexOf(before) < 0 ? c : 'ー';
            case 'ヤ' -> I_ROW.indexOf(before) < 0 ? c : 'ア';
            default -> c;
        };
    }

    /** Unless too little of the word would be left; at its end in any case. */
    private void dropLongVowels() {
        char[] buffer = term.buffer();
        int length = term.length();
        while (length >= SHORTEST && buffer[length - 1] == 'ー') {
            length--;
        }
        int kept = 0;
        for (int i = 0; i < length; i++) {
            kept += buffer[i] == 'ー' ? 0 : 1;
        }
        if (kept >= SHORTEST) {
            int to = 0;
            for (int i = 0; i < length; i++) {
                if (buffer[i] != 'ー') {
                    buffer[to++] = buffer[i];
                }
            }
            length = to;
        }
        term.setLength(length);
    }
}
