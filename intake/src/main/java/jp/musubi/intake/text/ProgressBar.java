package jp.musubi.intake.text;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * A bar that grows in one line of a terminal: {@code シーズ [#####-----]  50% 120/240}. Writes only when the percentage
 * changes. Not for several threads.
 */
public final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final Locale locale;
    private final String label;
    private final long total;
    private int shown = -1;
    private int length;

    /**
     * A bar at nothing.
     *
     * @param out where to; null to show nothing
     * @param total what {@link #at} reaches in the end
     */
    public ProgressBar(PrintWriter out, Locale locale, String label, long total) {
        this.out = out;
        this.locale = locale;
        this.label = label;
        this.total = total;
    }

    /** Shows that so much is done. */
    public void at(long done) {
        int percent = total <= 0 ? 100 : (int) Math.min(100, done * 100 / total);
        if (out == null || percent == shown) {
            return;
        }
        shown = percent;
        int filled = percent * WIDTH / 100;
        String line = String.format(
                locale,
                "%s [%s%s] %3d%% %,d/%,d",
                label,
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                percent,
                done,
                total);
        out.print("\r" + line);
        out.flush();
        // Japanese letters take two places each; too many blanks do no harm.
        length = line.length() + label.length();
    }

    /** Removes the bar from its line, for something else to be printed there; the next {@link #at} draws it again. */
    public void clear() {
        if (out != null && shown >= 0) {
            out.print("\r" + " ".repeat(length) + "\r");
            shown = -1;
        }
    }

    /** Ends the line of the bar. */
    @Override
    public void close() {
        if (out != null && shown >= 0) {
            out.println();
            out.flush();
            shown = -1;
        }
    }
}
