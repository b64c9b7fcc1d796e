package jp.musubi.vault;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.SecretKey;

/** Keys in the vault's file, those in use also in memory. A row without bytes is a tombstone. */
final class SqliteKeys implements Keys {
    private final VaultFile file;
    private final MasterKey master;

    /** Owners without a key, waiting for one. */
    private final Queue<String> wanted = new ConcurrentLinkedQueue<>();

    /** Filled only under the file's lock, so that nothing read before a key was destroyed can come in after it. */
    private final Map<String, KeyRow> known = new ConcurrentHashMap<>();

    SqliteKeys(VaultFile file, MasterKey master) {
        this.file = file;
        this.master = master;
        // Makes up for a stop between overwriting a key in the log and in the file.
        file.emptyLog();
    }

    @Override
    public SecretKey obtain(String owner) {
        KeyRow cached = known.get(KeyRow.required(owner));
        KeyRow row = cached != null ? cached : make(owner);
        return row.key().orElseThrow(() -> new KeyDestroyedException(owner));
    }

    @Override
    public Optional<SecretKey> find(String owner) {
        return row(owner).flatMap(KeyRow::key);
    }

    @Override
    public boolean destroyed(String owner) {
        return row(owner).filter(KeyRow::destroyed).isPresent();
    }

    @Override
    public List<String> allDestroyed() {
        return file.query("SELECT owner FROM owner_key WHERE bytes IS NULL ORDER BY owner", row -> row.getString(1));
    }

    @Override
    public List<String> owners() {
        return file.query("SELECT owner FROM owner_key ORDER BY owner", row -> row.getString(1));
    }

    @Override
    public void destroy(String owner) {
        destroyAll(List.of(KeyRow.required(owner)));
    }

    @Override
    public void destroyAll(Collection<String> owners) {
        file.lock().lock();
        try {
            owners.forEach(this::bury);
            file.emptyLog();
        } finally {
            file.lock().unlock();
        }
    }

    private void bury(String owner) {
        file.change("""
                INSERT INTO owner_key(owner, bytes) VALUES(?, NULL)
                ON CONFLICT(owner) DO UPDATE SET bytes = NULL WHERE bytes IS NOT NULL""", KeyRow.required(owner));
        known.put(owner, new KeyRow(owner, null));
    }

    private Optional<KeyRow> row(String owner) {
        KeyRow cached = known.get(KeyRow.required(owner));
        return cached != null ? Optional.of(cached) : load(owner);
    }

    private Optional<KeyRow> load(String owner) {
        file.lock().lock();
        try {
            Optional<KeyRow> found = file
                    .query(
                            "SELECT bytes FROM owner_key WHERE owner = ?",
                            row -> KeyRow.unwrapped(master, owner, row.getBytes(1)),
                            owner)
                    .stream()
                    .findFirst();
            found.ifPresent(row -> known.put(owner, row));
            return found;
        } finally {
            file.lock().unlock();
        }
    }

    /** Who comes while another waits for the disk waits too, and then writes for all who came: one wait for many keys. */
    private KeyRow make(String owner) {
        wanted.add(owner);
        file.lock().lock();
        try {
            if (!known.containsKey(owner)) {
                makeAll(owner);
            }
            return known.get(owner);
        } finally {
            file.lock().unlock();
        }
    }

    private void makeAll(String first) {
        // The first by name: another's attempt that failed may have taken it from the queue.
        Set<String> owners = new LinkedHashSet<>(List.of(first));
        for (String next = wanted.poll(); next != null; next = wanted.poll()) {
            owners.add(next);
        }
        file.together(() -> owners.forEach(owner -> add(new KeyRow(owner, KeyRow.fresh()))));
        // Only now is it durable. What stands in the file counts: it may have been made or destroyed before.
        owners.forEach(this::load);
    }

    void add(KeyRow row) {
        file.change(
                "INSERT INTO owner_key(owner, bytes) VALUES(?, ?) ON CONFLICT(owner) DO NOTHING",
                row.owner(),
                row.wrapped(master));
    }

    /** By owner. */
    List<KeyRow> rows() {
        return file.query(
                "SELECT owner, bytes FROM owner_key ORDER BY owner",
                row -> KeyRow.unwrapped(master, row.getString(1), row.getBytes(2)));
    }
}
