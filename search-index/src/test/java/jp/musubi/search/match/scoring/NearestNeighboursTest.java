package jp.musubi.search.match.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jp.musubi.search.linear.CsrMatrix;
import org.junit.jupiter.api.Test;

class NearestNeighboursTest {
    private static final int TERMS = 40;

    private static CsrMatrix rows(int[]... texts) {
        CsrMatrix rows = new CsrMatrix(TERMS);
        for (int[] text : texts) {
            for (int term : text) {
                rows.add(term, 1);
            }
            rows.end();
        }
        return rows;
    }

    @Test
    void theScoresOfThoseAlikeCountAsMuchAsTheyAreAlike() {
        CsrMatrix texts = rows(new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 2}, new int[] {3});
        double[] means = NearestNeighbours.means(texts, new double[] {8, 4, 2, 1});
        assertThat(means[0]).isCloseTo((1 * 4 + 0.5 * 2) / 1.5, within(1e-12));
        assertThat(means[2]).isCloseTo((0.5 * 8 + 0.5 * 4) / 1, within(1e-12));
        assertThat(means[3]).isZero();
    }

    @Test
    void onlyTheFiveNearestCountAndOfEquallyNearThoseRankedFirst() {
        int[] same = {5};
        CsrMatrix texts = rows(same, same, same, same, same, same, same, same);
        double[] means = NearestNeighbours.means(texts, new double[] {80, 70, 60, 50, 40, 30, 20, 10});
        assertThat(means[0]).isCloseTo((70 + 60 + 50 + 40 + 30) / 5.0, within(1e-9));
        assertThat(means[7]).isCloseTo((80 + 70 + 60 + 50 + 40) / 5.0, within(1e-9));
    }
}
