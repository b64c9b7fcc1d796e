package jp.musubi.search.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CsrMatrixTest {
    private static final int TERMS = 40;

    @Test
    void theGramMatrixHoldsTheCosinesOfRows() {
        CsrMatrix rows = new CsrMatrix(4);
        rows.add(0, 2);
        rows.end();
        rows.add(0, 1);
        rows.add(3, 1);
        rows.end();
        rows.end();
        double[][] gram = rows.gram();
        assertThat(gram[0][1]).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(gram[1][0]).isEqualTo(gram[0][1]);
        assertThat(gram[0][0]).isZero();
        assertThat(gram[2][1]).isZero();
    }

    @Test
    void itsEntriesAreBitForBitTheSumsOverAllTerms() {
        Random random = new Random(5);
        CsrMatrix texts = new CsrMatrix(TERMS);
        double[][] full = new double[12][TERMS];
        for (double[] text : full) {
            for (int term = 0; term < TERMS; term++) {
                text[term] = random.nextInt(3) == 0 ? random.nextDouble() : 0;
            }
            Vectors.unit(text);
            for (int term = 0; term < TERMS; term++) {
                if (text[term] > 0) {
                    texts.add(term, text[term]);
                }
            }
            texts.end();
        }
        for (double[] text : full) {
            Vectors.unit(text);
        }
        double[][] gram = texts.gram();
        for (int one = 0; one < full.length; one++) {
            for (int other = one + 1; other < full.length; other++) {
                assertThat(gram[one][other]).isEqualTo(Vectors.dot(full[other], full[one]));
                assertThat(gram[other][one]).isEqualTo(gram[one][other]);
            }
        }
    }
}
