package jp.musubi.search.match;

import static jp.musubi.search.Records.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.language.RecordRef;
import jp.musubi.search.index.LuceneSearchIndex;
import org.junit.jupiter.api.Test;

class ModelPositionTest {

    @Test
    void onlyTheFourLeadingBinaryDigitsOfTheNumberOfSeedsCount() {
        assertThat(IntStream.of(0, 7, 15, 16, 17, 18, 31, 33, 221, 255, 256, 287, 288, 100_000)
                        .map(ModelPosition::cut))
                .containsExactly(0, 7, 15, 16, 16, 18, 30, 32, 208, 240, 256, 256, 288, 98_304);
    }

    @Test
    void aCollectionGrowsByASixteenthToAnEighthBeforeItIsLearnedAnew() {
        for (int number = 16; number < 5_000; number++) {
            int current = ModelPosition.cut(number);
            if (current != ModelPosition.cut(number - 1)) {
                assertThat(current).isEqualTo(number);
                assertThat((double) current / ModelPosition.cut(number - 1)).isBetween(1.06, 1.126);
            }
        }
    }

    @Test
    void evidenceNamesThePositionUpToWhichTheCollectionWasLearned() {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            index.apply(List.of(put("need:n", 1, "排熱の回収と蓄熱")), 1);
            for (int i = 2; i <= 20; i++) {
                index.apply(List.of(put("seed:s" + i, i, "温室の排熱 " + i)), i);
            }
            RecordRef need = RecordRef.parse("need:n");
            assertThat(matcher(index, need, 16)).isEqualTo("musubi-2");
            assertThat(matcher(index, need, 17)).isEqualTo("musubi-2+lsa@17");
            assertThat(matcher(index, need, 18)).isEqualTo("musubi-2+lsa@17");
            assertThat(matcher(index, need, 20)).isEqualTo("musubi-2+lsa@19");
        }
    }

    private static String matcher(LuceneSearchIndex index, RecordRef need, long position) {
        return index.readAt(position, view -> view.candidates(need, 5).matcher());
    }
}
