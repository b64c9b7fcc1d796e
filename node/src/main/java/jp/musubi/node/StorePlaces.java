package jp.musubi.node;

import java.util.Map;
import jp.musubi.eventlog.EventLog;
import jp.musubi.vault.MongoVault;
import jp.musubi.vault.Vault;

/**
 * Where several nodes find the log and the vault that they share: two MongoDB databases, on the same servers or not.
 *
 * @param log where the log is
 * @param vault where the vault is; null for the database beside the log's, with {@code _vault} after its name
 */
public record StorePlaces(StoreAddress log, StoreAddress vault) {

    /** Names of the environment variables that say the same as the options {@code --log} and {@code --vault}. */
    public static final String LOG_VARIABLE = "MUSUBI_LOG";

    public static final String VAULT_VARIABLE = "MUSUBI_VAULT";

    /**
     * Reads what was typed, or else what the environment says.
     *
     * @param log as typed, or null
     * @param vault as typed, or null
     * @return null when nothing is said: log and vault are files in the data directory
     * @throws StartRefusedException when an address is none of MongoDB's, or the vault is named without the log
     */
    public static StorePlaces of(String log, String vault, Map<String, String> environment) {
        StoreAddress logAddress = address(log, LOG_VARIABLE, environment);
        StoreAddress vaultAddress = address(vault, VAULT_VARIABLE, environment);
        if (logAddress == null && vaultAddress != null) {
            throw new StartRefusedException("cli.vaultAlone");
        }
        return logAddress == null ? null : new StorePlaces(logAddress, vaultAddress);
    }

    private static StoreAddress address(String typed, String variable, Map<String, String> environment) {
        String said = typed == null ? environment.get(variable) : typed;
        if (said == null || said.isBlank()) {
            return null;
        }
        StoreAddress address = StoreAddress.parse(said, environment);
        if (address.file()) {
            throw new StartRefusedException("cli.notShared", address.shown());
        }
        return address;
    }

    EventLog openLog() {
        return log.openLog();
    }

    EventLog openLogReadOnly() {
        return log.openLogReadOnly();
    }

    Vault openVault() {
        return vault == null ? MongoVault.openBeside(log.address()) : vault.createVault();
    }
}
