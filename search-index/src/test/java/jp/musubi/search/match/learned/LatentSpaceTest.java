package jp.musubi.search.match.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import jp.musubi.search.linear.CsrMatrix;
import org.junit.jupiter.api.Test;

class LatentSpaceTest {
    private static final int TERMS = 30;

    /** Texts of two kinds that share no term; terms of one kind meet at random. */
    private static CsrMatrix twoKinds(long seed) {
        Random random = new Random(seed);
        CsrMatrix rows = new CsrMatrix(TERMS);
        for (int text = 0; text < 60; text++) {
            for (int term = text % 2; term < TERMS; term += 2) {
                if (random.nextInt(3) == 0) {
                    rows.add(term, 1);
                }
            }
            rows.end();
        }
        return rows;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return product / Math.sqrt(first * second);
    }

    @Test
    void termsOfTextsThatShareNothingStandAtRightAngles() {
        float[][] places = LatentSpace.of(twoKinds(1), () -> {});
        for (int term = 0; term + 1 < TERMS; term++) {
            assertThat(cosine(places[term], places[term + 1])).isCloseTo(0, within(1e-4));
        }
    }

    @Test
    void theDirectionsAreThoseInWhichTextsDifferMost() {
        CsrMatrix texts = twoKinds(2);
        float[][] places = LatentSpace.of(texts, () -> {});
        assertThat(places).hasDimensions(TERMS, Math.min(TERMS, LatentSpace.dimensions(texts.rows())));
        for (int i = 0; i < places[0].length; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (float[] place : places) {
                    product += place[i] * place[j];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-5));
            }
        }
    }

    @Test
    void theSameTextsGiveTheSameBits() {
        assertThat(LatentSpace.of(twoKinds(3), () -> {})).isDeepEqualTo(LatentSpace.of(twoKinds(3), () -> {}));
    }

    @Test
    void textsThatAreAllTheSameHaveOneDirection() {
        CsrMatrix rows = new CsrMatrix(3);
        for (int text = 0; text < 20; text++) {
            rows.add(0, 1);
            rows.add(2, 1);
            rows.end();
        }
        float[][] places = LatentSpace.of(rows, () -> {});
        assertThat(places).hasDimensions(3, 1);
        assertThat(cosine(places[0], places[2])).isCloseTo(1, within(1e-6));
        assertThat(places[1][0]).isCloseTo(0, within(1e-6f));
    }
}
