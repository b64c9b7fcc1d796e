package jp.musubi.vault;

import java.time.Instant;

/**
 * A second factor as it is kept.
 *
 * @param wrapped the secret under the master key
 * @param step the last step of time that was used up
 */
record SecondFactorRow(String personId, byte[] wrapped, Instant since, long step) {
    private static final String CONTEXT = "totp:";

    static final VaultTable TABLE = new VaultTable("second_factor")
            .text("person")
            .wrapped("secret", CONTEXT)
            .whole("since")
            .whole("step");

    static final VaultTable CODES =
            new VaultTable("recovery_code").text("hash").text("person").indexed();

    static SecondFactorRow of(MasterKey master, String personId, byte[] secret, Instant since, long step) {
        return new SecondFactorRow(personId, master.wrap(CONTEXT + personId, secret), since, step);
    }

    byte[] secret(MasterKey master) {
        return master.unwrap(CONTEXT + personId, wrapped);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SecondFactorRow[" + personId + "]";
    }
}
