package jp.musubi.search.match.learned;

import static jp.musubi.search.Records.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.index.LuceneSearchIndex;
import org.junit.jupiter.api.Test;

class ModelPositionTest {

    @Test
    void onlyTheFiveLeadingBinaryDigitsOfTheNumberOfSeedsCount() {
        assertThat(IntStream.of(0, 7, 15, 16, 17, 18, 31, 33, 221, 255, 256, 287, 288, 100_000)
                        .map(ModelPosition::cut))
                .containsExactly(0, 7, 15, 16, 17, 18, 31, 32, 216, 248, 256, 272, 288, 98_304);
    }

    @Test
    void aCollectionGrowsByThreeToSixPercentBeforeItIsLearnedAnew() {
        for (int number = 32; number < 5_000; number++) {
            int current = ModelPosition.cut(number);
            if (current != ModelPosition.cut(number - 1)) {
                assertThat(current).isEqualTo(number);
                assertThat((double) current / ModelPosition.cut(number - 1)).isBetween(1.03, 1.0626);
            }
        }
    }

    @Test
    void ofManyWhatIsDueComesIntoForceOnlyAfterAllHadTimeToLearnIt() {
        assertThat(IntStream.of(221, 4_096, 4_097, 4_200, 4_420, 4_421, 100_000, 104_024, 104_025)
                        .map(ModelPosition::inForce))
                .containsExactly(216, 4_096, 4_096, 4_096, 4_096, 4_352, 98_304, 98_304, 102_400);
        for (int number = 4_096; number < 200_000; number++) {
            int inForce = ModelPosition.inForce(number);
            assertThat(inForce).isBetween(ModelPosition.inForce(number - 1), ModelPosition.cut(number));
            if (number > 4_096 && inForce != ModelPosition.inForce(number - 1)) {
                assertThat(number - inForce).isBetween(inForce / 64, inForce / 62);
            }
        }
    }

    @Test
    void evidenceNamesThePositionUpToWhichTheCollectionWasLearned() {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            index.apply(List.of(put("need:n", 1, "排熱の回収と蓄熱")), 1);
            for (int i = 2; i <= 40; i++) {
                index.apply(List.of(put("seed:s" + i, i, "温室の排熱 " + i)), i);
            }
            RecordRef need = RecordRef.parse("need:n");
            assertThat(matcher(index, need, 16)).isEqualTo("musubi-2");
            assertThat(matcher(index, need, 17)).isEqualTo("musubi-2+lsa@17");
            assertThat(matcher(index, need, 33)).isEqualTo("musubi-2+lsa@33");
            assertThat(matcher(index, need, 34)).isEqualTo("musubi-2+lsa@33");
            assertThat(matcher(index, need, 35)).isEqualTo("musubi-2+lsa@35");
        }
    }

    private static String matcher(LuceneSearchIndex index, RecordRef need, long position) {
        return index.readAt(position, view -> view.candidates(need, 5).matcher());
    }
}
