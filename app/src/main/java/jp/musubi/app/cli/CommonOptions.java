package jp.musubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.musubi.node.DataDirectory;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {

    @Option(names = "--data", defaultValue = "data")
    private Path data;

    private static final String LANGUAGE = "--lang";

    @Option(names = LANGUAGE)
    private String language;

    @Option(names = "--as", defaultValue = "admin")
    private String login;

    DataDirectory directory() {
        return new DataDirectory(data);
    }

    /** In whose name the command acts. */
    String login() {
        return login;
    }

    /**
     * The words with the language said once: where it is said several times, by an alias and by hand, the last counts.
     * Whatever else is said twice is refused, for nobody can know which was meant.
     */
    static List<String> withOneLanguage(List<String> words) {
        List<String> once = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            boolean alone = words.get(i).equals(LANGUAGE) && i + 1 < words.size();
            if (alone || words.get(i).startsWith(LANGUAGE + "=")) {
                if (last >= 0) {
                    once.remove(last);
                }
                last = once.size();
                once.add(alone ? LANGUAGE + "=" + words.get(++i) : words.get(i));
            } else {
                once.add(words.get(i));
            }
        }
        return List.copyOf(once);
    }

    /** The language that such words ask for. */
    static Optional<String> wantedLanguage(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(LANGUAGE + "="))
                .map(word -> word.substring(LANGUAGE.length() + 1))
                .findFirst();
    }

    /** The language asked for, else that of the environment: Japanese where it says so, otherwise English. */
    Locale locale(Map<String, String> environment) {
        return language(language, environment);
    }

    static Locale language(String wanted, Map<String, String> environment) {
        String said = wanted;
        for (String name : new String[] {"MUSUBI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            if (said == null || said.isBlank()) {
                said = environment.get(name);
            }
        }
        return said != null && said.startsWith("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }
}
