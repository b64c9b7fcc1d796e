package jp.musubi.bench;

import java.util.Locale;

/**
 * One figure.
 *
 * @param name what was measured
 * @param value median over the rounds
 * @param unit of value and baseline
 * @param baseline the same measure of the plain thing, median over the rounds
 * @param ratio value by baseline, median over the rounds
 * @param target what is asked of the ratio
 * @param noise half the spread of the ratios between rounds, as a share of their median
 */
record Row(String name, double value, String unit, double baseline, double ratio, Target target, double noise) {
    /** What is asked of a ratio. */
    record Target(boolean atLeast, double bound) {
        static Target atLeast(double bound) {
            return new Target(true, bound);
        }

        static Target atMost(double bound) {
            return new Target(false, bound);
        }

        boolean holds(double ratio) {
            return atLeast ? ratio >= bound : ratio <= bound;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.2f", atLeast ? ">=" : "<=", bound);
        }
    }

    static Row of(String name, String unit, Rounds rounds, Target target) {
        return new Row(
                name,
                Rounds.median(rounds.values()),
                unit,
                Rounds.median(rounds.baselines()),
                Rounds.median(rounds.ratios()),
                target,
                rounds.noise());
    }

    boolean holds() {
        return target.holds(ratio);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"baseline\":%.3f,\"ratio\":%.3f,\"target\":\"%s\",\"holds\":%s,\"noise\":%.3f}",
                name,
                value,
                unit,
                baseline,
                ratio,
                target,
                holds(),
                noise);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-38s %12.2f %12.2f %-10s %7.2f   %-8s %-6s ±%.0f %%",
                name,
                value,
                baseline,
                unit,
                ratio,
                target,
                holds() ? "holds" : "MISSED",
                noise * 100);
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%-38s %12s %12s %-10s %7s   %-8s",
                "name",
                "value",
                "baseline",
                "unit",
                "ratio",
                "target");
    }
}
