package jp.musubi.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.mongo.MongoEventLog;
import jp.musubi.eventlog.mongo.MongoOptions;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.vault.MongoVault;
import jp.musubi.vault.SqliteVault;
import jp.musubi.vault.Vault;
import jp.musubi.vault.VaultException;

/**
 * Where a log or a vault is: {@code sqlite:PATH} or {@code mongodb://…}; {@code env:NAME} takes either from the
 * environment, so that a password need not stand on the command line for others to see.
 *
 * @param shown what may be shown: no password
 * @param address what may not
 */
public record StoreAddress(String shown, String address) {

    private static final String SQLITE = "sqlite:";
    private static final String ENVIRONMENT = "env:";

    /** @throws StartRefusedException when it is no address */
    public static StoreAddress parse(String text, Map<String, String> environment) {
        String address = text.startsWith(ENVIRONMENT)
                ? environment.getOrDefault(text.substring(ENVIRONMENT.length()), "")
                : text;
        boolean sqlite = address.startsWith(SQLITE) && address.length() > SQLITE.length();
        boolean mongo = address.startsWith("mongodb://") || address.startsWith("mongodb+srv://");
        String shown = sqlite || text.startsWith(ENVIRONMENT) ? text : text.replaceFirst("//[^/]*@", "//…@");
        if (!sqlite && !mongo) {
            throw new StartRefusedException("cli.copy.badAddress", shown);
        }
        return new StoreAddress(shown, address);
    }

    /** Whether it is a file, which one process at a time may have. */
    public boolean file() {
        return address.startsWith(SQLITE);
    }

    /** Opens a log that is there, for reading. */
    public EventLog openLogReadOnly() {
        return file()
                ? SqliteEventLog.openReadOnly(path())
                : MongoEventLog.openReadOnly(address, MongoOptions.defaults());
    }

    /** Opens a log, and creates it where there is none. */
    public EventLog openLog() {
        return file() ? SqliteEventLog.open(path()) : MongoEventLog.open(address);
    }

    /** Opens a vault that is there. @throws StartRefusedException when its master key is not there or cannot be used */
    public Vault openVault() {
        if (!file()) {
            return MasterKeyTrouble.told(shown, () -> MongoVault.openExisting(address));
        }
        if (!Files.isRegularFile(path())) {
            throw new VaultException("there is no vault: " + path());
        }
        return MasterKeyTrouble.told(shown, () -> SqliteVault.open(path()));
    }

    /** Opens a vault, and creates it where there is none. */
    public Vault createVault() {
        return MasterKeyTrouble.told(shown, () -> file() ? SqliteVault.open(path()) : MongoVault.open(address));
    }

    private Path path() {
        return Path.of(address.substring(SQLITE.length()));
    }

    /** What may be shown. */
    @Override
    public String toString() {
        return shown;
    }
}
