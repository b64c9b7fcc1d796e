package jp.musubi.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.node.DataDirectory;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {

    @Option(names = "--data", defaultValue = "data")
    private Path data;

    @Option(names = "--lang")
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

    /** The language asked for, else that of the environment: Japanese where it says so, otherwise English. */
    Locale locale(Map<String, String> environment) {
        return language(language, environment);
    }

    static Locale language(String wanted, Map<String, String> environment) {
        String said = wanted;
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            if (said == null || said.isBlank()) {
                said = environment.get(name);
            }
        }
        return said != null && said.startsWith("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }
}
