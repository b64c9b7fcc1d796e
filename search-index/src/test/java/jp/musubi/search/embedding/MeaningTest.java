package jp.musubi.search.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MeaningTest {
    @Test
    void aVectorIsAsLikeItselfAsCanBe() {
        Meaning meaning = near(3, -4, 0.5f);
        assertThat(meaning.similarity(meaning)).isCloseTo(1, within(0.01));
    }

    @Test
    void whatIsKeptIsWhatIsRead() {
        Meaning meaning = near(0.1f, -0.2f, 0.3f);
        assertThat(Meaning.read(meaning.bytes())).isEqualTo(meaning);
    }

    @Test
    void wholeNumbersHardlyChangeTheCosine() {
        Random random = new Random(7);
        for (int trial = 0; trial < 100; trial++) {
            float[] one = vector(random);
            float[] other = vector(random);
            assertThat(near(one).similarity(near(other))).isCloseTo(cosine(one, other), within(0.01));
        }
    }

    @Test
    void aVectorWithoutADirectionHasNoMeaning() {
        assertThat(Meaning.near(new float[3])).isEmpty();
        assertThat(Meaning.near(new float[] {1, Float.NaN})).isEmpty();
    }

    private static Meaning near(float... vector) {
        return Meaning.near(vector).orElseThrow();
    }

    private static float[] vector(Random random) {
        float[] vector = new float[384];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            a += one[i] * one[i];
            b += other[i] * other[i];
        }
        return product / Math.sqrt(a * b);
    }
}
