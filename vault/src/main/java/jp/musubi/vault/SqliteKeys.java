package jp.musubi.vault;

import java.security.SecureRandom;
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
import javax.crypto.spec.SecretKeySpec;

/** Keys in the vault's file, those in use also in memory. A row without bytes is a tombstone. */
final class SqliteKeys implements Keys {
    private static final int KEY_BYTES = 32;

    private final VaultFile file;
    private final SecureRandom random = new SecureRandom();

    /** Owners without a key, waiting for one. */
    private final Queue<String> wanted = new ConcurrentLinkedQueue<>();

    /** Filled only under the file's lock, so that nothing read before a key was destroyed can come in after it. */
    private final Map<String, Slot> known = new ConcurrentHashMap<>();

    /** An owner's row. @param key null when it has been destroyed */
    private record Slot(SecretKey key) {
        static Slot of(byte[] bytes) {
            return new Slot(bytes == null ? null : new SecretKeySpec(bytes, "AES"));
        }
    }

    SqliteKeys(VaultFile file) {
        this.file = file;
        // Makes up for a stop between overwriting a key in the log and in the file.
        file.emptyLog();
    }

    @Override
    public SecretKey obtain(String owner) {
        Slot cached = known.get(required(owner));
        Slot slot = cached != null ? cached : make(owner);
        if (slot.key() == null) {
            throw new KeyDestroyedException(owner);
        }
        return slot.key();
    }

    @Override
    public Optional<SecretKey> find(String owner) {
        return slot(owner).map(Slot::key);
    }

    @Override
    public boolean destroyed(String owner) {
        return slot(owner).filter(slot -> slot.key() == null).isPresent();
    }

    @Override
    public List<String> allDestroyed() {
        return file.query("SELECT owner FROM owner_key WHERE bytes IS NULL ORDER BY owner", row -> row.getString(1));
    }

    @Override
    public void destroy(String owner) {
        destroyAll(List.of(required(owner)));
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
                ON CONFLICT(owner) DO UPDATE SET bytes = NULL WHERE bytes IS NOT NULL""", required(owner));
        known.put(owner, new Slot(null));
    }

    private Optional<Slot> slot(String owner) {
        Slot cached = known.get(required(owner));
        return cached != null ? Optional.of(cached) : load(owner);
    }

    private Optional<Slot> load(String owner) {
        file.lock().lock();
        try {
            Optional<Slot> found = file
                    .query("SELECT bytes FROM owner_key WHERE owner = ?", row -> Slot.of(row.getBytes(1)), owner)
                    .stream()
                    .findFirst();
            found.ifPresent(slot -> known.put(owner, slot));
            return found;
        } finally {
            file.lock().unlock();
        }
    }

    /** Who comes while another waits for the disk waits too, and then writes for all who came: one wait for many keys. */
    private Slot make(String owner) {
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
        file.together(() -> owners.forEach(this::insert));
        // Only now is it durable. What stands in the file counts: it may have been made or destroyed before.
        owners.forEach(this::load);
    }

    private void insert(String owner) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        file.change("INSERT INTO owner_key(owner, bytes) VALUES(?, ?) ON CONFLICT(owner) DO NOTHING", owner, bytes);
    }

    private static String required(String owner) {
        if (owner == null || owner.isBlank()) {
            throw new IllegalArgumentException("a key has an owner");
        }
        return owner;
    }
}
