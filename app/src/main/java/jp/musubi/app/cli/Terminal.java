package jp.musubi.app.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import jp.musubi.intake.text.Texts;

/** Where a command line was typed: what it writes to, in which language, with which environment. Text is UTF-8. */
final class Terminal {

    private final OutputStream stream;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final boolean interactive;
    private Locale locale;

    Terminal(OutputStream out, OutputStream err, Map<String, String> environment, boolean interactive) {
        this.stream = out;
        this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
        this.environment = Map.copyOf(environment);
        this.interactive = interactive;
        this.locale = CommonOptions.language(null, environment);
    }

    void speak(Locale wanted) {
        locale = wanted;
    }

    Locale locale() {
        return locale;
    }

    Map<String, String> environment() {
        return environment;
    }

    boolean interactive() {
        return interactive;
    }

    OutputStream stream() {
        return stream;
    }

    PrintWriter out() {
        return out;
    }

    TerminalProgress progress() {
        return new TerminalProgress(out, locale, interactive);
    }

    void print(String line) {
        out.println(line);
    }

    void say(String key, Object... arguments) {
        out.println(Texts.of(locale, key, arguments));
    }

    /** Says why something cannot be done. */
    void complain(String key, Object... arguments) {
        err.println(Texts.of(locale, key, arguments));
    }
}
