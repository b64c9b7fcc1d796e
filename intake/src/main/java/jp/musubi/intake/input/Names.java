package jp.musubi.intake.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** How names typed by people are compared, and the other names under which they know things. */
final class Names {
    private Names() {}

    /** The text without differences of width, case, spaces, hyphens and other signs: letters and digits alone. */
    static String normal(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** A properties file of names: key to names separated by commas. */
    static Properties load(String resource) {
        Properties names = new Properties();
        try (InputStream in = Names.class.getResourceAsStream(resource)) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The names of one key; none when the key is absent. */
    static List<String> of(Properties names, String key) {
        return Stream.of(names.getProperty(key, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
