package jp.musubi.search.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JacobiEigenTest {
    @Test
    void eigenvectorsMakeUpTheMatrix() {
        double[][] matrix = {{4, 1, 0.5}, {1, 3, -1}, {0.5, -1, 2}};
        JacobiEigen.Eigen eigen = JacobiEigen.of(new double[][] {{4, 1, 0.5}, {1, 3, -1}, {0.5, -1, 2}});
        assertThat(eigen.values()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += eigen.values()[k] * eigen.vectors()[k][i] * eigen.vectors()[k][j];
                }
                assertThat(sum).isCloseTo(matrix[i][j], within(1e-9));
            }
        }
    }
}
