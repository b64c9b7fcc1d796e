package jp.musubi.app.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A command line as typed, and what came of it.
 *
 * @param code exit code
 * @param out what was written
 * @param err what was complained
 */
public record Typed(int code, String out, String err) {

    /** Types it. */
    public static Typed in(String language, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Cli cli = new Cli(new Terminal(out, err, Map.of("LANG", language), false));
        try {
            int code = cli.run(List.of(words));
            return new Typed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was written and complained. */
    public String said() {
        return out + err;
    }

    /** Types it where English is spoken. */
    public static Typed english(String... words) {
        return in("C.UTF-8", words);
    }
}
