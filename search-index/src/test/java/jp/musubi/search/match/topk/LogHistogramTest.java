package jp.musubi.search.match.topk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogHistogramTest {
    @Test
    void whatSoManyReachIsNeverToldGreaterThanItIsAndHardlySmaller() {
        Random random = new Random(7);
        LogHistogram levels = new LogHistogram();
        float[] numbers = new float[1_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) Math.exp(random.nextGaussian() * 2);
            levels.add(numbers[i]);
        }
        Arrays.sort(numbers);
        for (int rank : new int[] {1, 2, 20, 500, 1_000}) {
            float exact = numbers[numbers.length - rank];
            assertThat(levels.reachedBy(rank)).isBetween(exact * 0.99f, exact);
            assertThat(levels.reaching(exact)).isGreaterThanOrEqualTo(rank);
        }
        assertThat(levels.reachedBy(1_001)).isZero();
    }

    @Test
    void numbersBeyondTheScaleAreCountedAtItsEnds() {
        LogHistogram levels = new LogHistogram();
        levels.add(Float.MIN_VALUE);
        levels.add(1e30f);
        assertThat(levels.reachedBy(1)).isPositive().isLessThan(1e30f);
        assertThat(levels.reachedBy(2)).isZero();
        assertThat(levels.reaching(0)).isEqualTo(2);
    }
}
