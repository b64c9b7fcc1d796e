package jp.musubi.intake.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.need.NeedContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmCluesTest {
    private static final Firm FIRM =
            new Firm(List.of("株式会社髙橋ミート", "TM食品", "架空ハム有限会社"), List.of("たかはしみーと"), List.of("架空市", "北浜町"));
    private static final Firm NOBODY = new Firm(List.of(), List.of(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "㈱髙橋ミートの皮",
                "高橋ミートでは",
                "高橋 ミート(株)の工場",
                "高橋・ミート",
                "弊社（高橋ﾐｰﾄ）",
                "高橋みーとの",
                "ＴＭ食品として",
                "もとの架空ハムのころ",
                "タカハシミートという"
            })
    void theFirmIsFoundInAnyWayOfWritingItsNames(String problem) {
        assertThat(found(need("problem", problem), FIRM)).containsExactly("problem NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"皮を捨てている", "髙橋さんの店", "ATM食品の", "食品を作る"})
    void whatOnlyLooksLikeItIsNone(String problem) {
        assertThat(found(need("problem", problem), FIRM)).isEmpty();
    }

    @Test
    void whatTheNeedItselfCallsTheFirmIsLookedForInEveryOpenField() {
        NeedContent need = need(
                "company", "架空柿加工株式会社", "displayName", "架空柿加工", "subject", "架空柿加工㈱の皮", "situation", "架空柿加工では困っている");
        assertThat(found(need, NOBODY)).containsExactlyInAnyOrder("subject NAME", "displayName NAME");
    }

    @Test
    void whereItWorksIsTold() {
        assertThat(found(need("displayName", "架空市の食品製造業", "problem", "北浜町で"), FIRM))
                .containsExactlyInAnyOrder("displayName PLACE", "problem PLACE");
    }

    @Test
    void aProductOfTheLimitedPartTellsWhenNoOtherRecordSpeaksOfIt() {
        NeedContent need =
                need("situation", "「月のしずく」とコラーゲンを使う。機械はKX-200。", "problem", "月のしずくの色が落ちる。KX-200では無理。コラーゲンも試した。");
        assertThat(FirmClues.of(need, NOBODY, word -> word.equals("コラーゲン")))
                .extracting(FirmClue::text)
                .containsExactly("月のしずく");
        assertThat(FirmClues.of(need, NOBODY, word -> !word.equals("KX-200")))
                .extracting(FirmClue::text)
                .containsExactly("KX-200");
        assertThat(FirmClues.of(need, NOBODY, word -> true)).isEmpty();
        assertThat(FirmClues.of(need("problem", "KX-200では無理"), NOBODY, word -> false))
                .as("the limited part does not speak of it")
                .isEmpty();
    }

    private static List<String> found(NeedContent need, Firm firm) {
        return FirmClues.of(need, firm, word -> true).stream()
                .map(clue -> clue.field() + " " + clue.kind())
                .collect(Collectors.toList());
    }

    private static NeedContent need(String... more) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], List.of(more[i + 1]));
        }
        return ContentReader.read(NeedContent.class, new RawFields(fields)).value();
    }
}
