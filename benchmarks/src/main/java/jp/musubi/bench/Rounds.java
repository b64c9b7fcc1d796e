package jp.musubi.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The measures of several rounds, each of the thing and of its baseline. */
final class Rounds {
    private final List<Double> values = new ArrayList<>();
    private final List<Double> baselines = new ArrayList<>();

    void add(double value, double baseline) {
        values.add(value);
        baselines.add(baseline);
    }

    double[] values() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] baselines() {
        return baselines.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] ratios() {
        double[] ratios = new double[values.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = values.get(i) / baselines.get(i);
        }
        return ratios;
    }

    double noise() {
        double[] sorted = ratios();
        Arrays.sort(sorted);
        return (sorted[sorted.length - 1] - sorted[0]) / 2 / median(sorted);
    }

    static double median(double[] numbers) {
        return percentile(numbers, 50);
    }

    /** The nearest-rank percentile. */
    static double percentile(double[] numbers, double percent) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
