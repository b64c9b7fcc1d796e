package jp.musubi.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import jp.musubi.intake.text.Texts;
import jp.musubi.node.Phase;
import jp.musubi.node.Progress;

/** A progress bar on one line of a terminal; nothing where there is no terminal. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final int WIDTH = 30;
    private static final long BETWEEN_NANOS = 100_000_000;

    private final PrintWriter out;
    private final Locale locale;
    private final boolean terminal;
    private boolean drawn;
    private long drawnAt;

    TerminalProgress(PrintWriter out, Locale locale, boolean terminal) {
        this.out = out;
        this.locale = locale;
        this.terminal = terminal;
    }

    static TerminalProgress of(TaskContext context) {
        return new TerminalProgress(context.out(), context.locale(), context.terminal());
    }

    @Override
    public void at(Phase phase, long done, long of) {
        at("cli.phase." + phase.code(), done, of);
    }

    synchronized void at(String key, long done, long of) {
        boolean soon = drawn && System.nanoTime() - drawnAt < BETWEEN_NANOS && done < of;
        if (!terminal || of <= 0 || soon) {
            return;
        }
        int filled = (int) (WIDTH * Math.min(done, of) / of);
        out.print("\r\u001b[K" + Texts.of(locale, key) + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] "
                + done + " / " + of);
        out.flush();
        drawn = true;
        drawnAt = System.nanoTime();
    }

    /** Takes the bar away. */
    synchronized void clear() {
        if (drawn) {
            out.print("\r\u001b[K");
            out.flush();
            drawn = false;
        }
    }

    /** As {@link #clear}. */
    @Override
    public void close() {
        clear();
    }
}
