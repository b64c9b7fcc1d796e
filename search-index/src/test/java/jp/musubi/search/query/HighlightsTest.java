package jp.musubi.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static String shown(List<Highlights.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.hit() ? "【" + piece.text() + "】" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void termsAreMarkedWhereverTheAnalysisFindsThem() {
        assertThat(shown(Highlights.ofTerms("干し柿の加工場で毎年出る皮を捨てている。", List.of("皮", "捨てる"))))
                .isEqualTo("干し柿の加工場で毎年出る【皮】を【捨て】ている。");
    }

    @Test
    void aSingleKanjiIsMarkedInsideAWord() {
        assertThat(shown(Highlights.ofQuery("果皮ポリフェノール", "皮"))).isEqualTo("果【皮】ポリフェノール");
    }

    @Test
    void variantsOfWritingAreMarkedInTheTextAsItStands() {
        assertThat(shown(Highlights.ofQuery("㈱髙橋のﾘﾝｺﾞ", "高橋 りんご"))).isEqualTo("㈱【髙橋】の【ﾘﾝｺﾞ】");
        assertThat(shown(Highlights.ofQuery("㈱髙橋", "株式会社"))).startsWith("【㈱】");
    }

    @Test
    void thePiecesJoinedAreTheText() {
        String text = " <b>酵素</b>\r\n𠮟る Enzymes for 日本酒 ㌔㌘ か\u3099く\n\n";
        for (String query : List.of("", "酵素", "enzyme 日本酒 叱", "キログラム 𠮟", "が")) {
            List<Highlights.Piece> pieces = Highlights.ofQuery(text, query);
            assertThat(pieces.stream().map(Highlights.Piece::text).collect(Collectors.joining()))
                    .isEqualTo(text);
        }
        assertThat(Highlights.ofQuery("", "酵素")).isEmpty();
    }
}
