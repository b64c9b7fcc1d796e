package jp.musubi.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Second factors in the vault's file. */
final class SqliteSecondFactorRows implements SecondFactorRows {
    private final VaultFile file;

    SqliteSecondFactorRows(VaultFile file) {
        this.file = file;
    }

    @Override
    public void put(SecondFactorRow row, List<String> codes) {
        file.together(() -> {
            file.change(
                    "INSERT INTO second_factor(person, secret, since, step) VALUES(?, ?, ?, ?) ON CONFLICT(person)"
                            + " DO UPDATE SET secret = excluded.secret, since = excluded.since, step = excluded.step",
                    row.personId(),
                    row.wrapped(),
                    row.since().toEpochMilli(),
                    row.step());
            replaceCodes(row.personId(), codes);
        });
    }

    @Override
    public Optional<SecondFactorRow> find(String personId) {
        return file
                .query(
                        "SELECT secret, since, step FROM second_factor WHERE person = ?",
                        row -> new SecondFactorRow(
                                personId, row.getBytes(1), Instant.ofEpochMilli(row.getLong(2)), row.getLong(3)),
                        personId)
                .stream()
                .findFirst();
    }

    @Override
    public boolean moveOn(String personId, long step) {
        return file.change("UPDATE second_factor SET step = ?1 WHERE person = ?2 AND step < ?1", step, personId) > 0;
    }

    @Override
    public boolean takeCode(String personId, String hash) {
        return file.change("DELETE FROM recovery_code WHERE hash = ? AND person = ?", hash, personId) > 0;
    }

    @Override
    public int codes(String personId) {
        return file.query("SELECT count(*) FROM recovery_code WHERE person = ?", row -> row.getInt(1), personId)
                .getFirst();
    }

    @Override
    public void putCodes(String personId, List<String> codes) {
        file.together(() -> replaceCodes(personId, codes));
    }

    private void replaceCodes(String personId, List<String> codes) {
        file.change("DELETE FROM recovery_code WHERE person = ?", personId);
        codes.forEach(hash -> file.change("INSERT INTO recovery_code(hash, person) VALUES(?, ?)", hash, personId));
    }

    @Override
    public void remove(String personId) {
        file.together(() -> {
            file.change("DELETE FROM second_factor WHERE person = ?", personId);
            file.change("DELETE FROM recovery_code WHERE person = ?", personId);
        });
    }
}
