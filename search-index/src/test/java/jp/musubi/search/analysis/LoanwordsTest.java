package jp.musubi.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoanwordsTest {

    @Test
    void theTableHasAThousandWordsEachOnceInKatakanaWithTheirEnglish() {
        assertThat(Loanwords.all())
                .hasSizeGreaterThanOrEqualTo(1_000)
                .allSatisfy(word -> {
                    assertThat(word.katakana()).matches("[ァ-ヴー]+");
                    assertThat(word.english())
                            .isNotEmpty()
                            .allSatisfy(english -> assertThat(english).matches("[a-z][a-z -]+"));
                })
                .extracting(Loanwords.Loanword::katakana)
                .doesNotHaveDuplicates();
    }

    @Test
    void theDictionaryIsWrittenAsTextsAreReadThere() {
        List<String> lines = Table.lines("words.txt").toList();
        assertThat(lines)
                .doesNotHaveDuplicates()
                .allSatisfy(line -> assertThat(Analysis.words(line.replace(" ", "")))
                        .as(line)
                        .hasSizeLessThanOrEqualTo(line.split(" ").length));
    }
}
