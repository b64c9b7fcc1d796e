package jp.musubi.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where this process looks for master keys: in {@value #VARIABLE}, in the file that {@value #FILE_VARIABLE} names, or else in
 * a file that bears the vault's own id, in the settings of the account that runs it ({@code ~/.config/musubi}). Nobody who
 * copies a data directory copies any of these. Where there are no such settings, a folder beside the data directory.
 *
 * @param value of {@value #VARIABLE}, or null
 * @param before of {@value #BEFORE_VARIABLE}; empty when it says nothing
 * @param file that {@value #FILE_VARIABLE} names, or null
 * @param folders where files are that bear the id of their vault, the first first
 */
record MasterKeyPlace(String value, String before, Path file, List<Path> folders) {
    static final String VARIABLE = "MUSUBI_MASTER_KEY";
    static final String BEFORE_VARIABLE = "MUSUBI_MASTER_KEY_BEFORE";
    static final String FILE_VARIABLE = "MUSUBI_MASTER_KEY_FILE";

    private static final String BESIDE = "musubi-keys";
    private static final String NAME = "musubi";

    MasterKeyPlace {
        folders = List.copyOf(folders);
    }

    /** What the environment of this process says. */
    static MasterKeyPlace ofThisProcess() {
        return of(System.getenv(), System.getProperty("user.home"), System.getProperty(MasterKey.PLACE_PROPERTY));
    }

    /**
     * @param home of the account, or null
     * @param folder that counts before all others, or null
     */
    static MasterKeyPlace of(Map<String, String> environment, String home, String folder) {
        List<Path> folders = new ArrayList<>();
        String settings = environment.get("XDG_CONFIG_HOME");
        if (said(folder)) {
            folders.add(Path.of(folder));
        } else if (said(settings) && Path.of(settings).isAbsolute()) {
            folders.add(Path.of(settings, NAME));
        } else if (said(home) && Files.isDirectory(Path.of(home))) {
            folders.add(Path.of(home, ".config", NAME));
        }
        String file = environment.get(FILE_VARIABLE);
        return new MasterKeyPlace(
                environment.get(VARIABLE),
                environment.getOrDefault(BEFORE_VARIABLE, ""),
                said(file) ? Path.of(file) : null,
                folders);
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }

    /**
     * The keeper of one vault's key.
     *
     * @param vault id of the vault
     * @param data the folder in which the vault is, or null when it is in none
     */
    MasterKeyKeeper of(String vault, Path data) {
        if (said(value)) {
            return new MasterKeyVariable(value, before);
        }
        if (file != null) {
            return new MasterKeyFile(List.of(file.toAbsolutePath()));
        }
        List<Path> all = new ArrayList<>(folders);
        Optional.ofNullable(data)
                .map(Path::toAbsolutePath)
                .map(Path::getParent)
                .ifPresent(parent -> all.add(parent.resolve(BESIDE)));
        return new MasterKeyFile(all.stream()
                .map(Path::toAbsolutePath)
                // A copy of the data would be a copy of the key.
                .filter(folder -> data == null || !folder.startsWith(data.toAbsolutePath()))
                .map(folder -> folder.resolve(vault + ".key"))
                .toList());
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "MasterKeyPlace" + folders;
    }
}
