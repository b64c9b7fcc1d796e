package jp.musubi.search.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomisationTest {

    @Test
    void twoMatchersThatNeverDifferDifferByChanceOnly() {
        double[] same = {.1, .5, .9};

        assertThat(Randomisation.p(same, same)).isEqualTo(1);
    }

    @Test
    void aDifferenceThatAlwaysPointsOneWayIsAsLikelyAsAllSignsAgreeing() {
        double[] better = {.5, .6, .7, .8, .9};
        double[] worse = {.4, .5, .6, .7, .8};

        // Two of the 32 ways to choose signs: all one way, or all the other.
        assertThat(Randomisation.p(better, worse)).isEqualTo(2 / 32.0, within(.01));
        assertThat(Randomisation.p(worse, better)).isEqualTo(Randomisation.p(better, worse));
    }

    @Test
    void manyQuestionsThatAgreeLeaveNoRoomForChance() {
        double[] better = new double[200];
        double[] worse = new double[200];
        Arrays.fill(better, .6);
        Arrays.fill(worse, .5);

        assertThat(Randomisation.p(better, worse)).isEqualTo(1 / 10_001.0);
    }
}
