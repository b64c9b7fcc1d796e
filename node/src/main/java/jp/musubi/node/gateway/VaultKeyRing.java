package jp.musubi.node.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.SealedOwners;
import jp.musubi.language.kit.codec.UnreadableEventException;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.vault.Keys;

/** The vault's keys as the event language wants them. Thread-safe. */
public final class VaultKeyRing implements KeyRing {

    private final Keys keys;
    private final EventLog log;
    private final Map<RecordRef, CompletableFuture<SecretKey>> ahead = new ConcurrentHashMap<>();

    /** @param log whose texts the keys seal; null where nothing is sealed that may have been sealed before */
    public VaultKeyRing(Keys keys, EventLog log) {
        this.keys = keys;
        this.log = log;
    }

    /**
     * Begins to make the key of a record that may be about to come into being: it is durable the sooner, and whoever seals
     * waits for it the less. Where there is one, or there may be none, nothing follows.
     */
    public void prepare(RecordRef owner) {
        CompletableFuture<SecretKey> key = new CompletableFuture<>();
        if (ahead.putIfAbsent(owner, key) == null) {
            Thread.startVirtualThread(() -> make(owner, key));
        }
    }

    private void make(RecordRef owner, CompletableFuture<SecretKey> key) {
        try {
            key.complete(sealing(owner));
        } catch (RuntimeException e) {
            key.completeExceptionally(e);
        } finally {
            ahead.remove(owner, key);
        }
    }

    @Override
    public SecretKey forSealing(RecordRef owner) {
        CompletableFuture<SecretKey> key = ahead.get(owner);
        if (key != null) {
            try {
                return key.join();
            } catch (CompletionException e) {
                // What failed ahead may not fail now, and if it does it says so to whom it concerns.
            }
        }
        return sealing(owner);
    }

    private SecretKey sealing(RecordRef owner) {
        try {
            Optional<SecretKey> known = keys.find(owner.toString());
            if (known.isPresent()) {
                return known.get();
            }
            if (log != null && !keys.destroyed(owner.toString())) {
                requireNew(owner);
            }
            return keys.obtain(owner.toString());
        } catch (Keys.KeyDestroyedException e) {
            throw new DestroyedKeyException(owner);
        }
    }

    /** A vault of another day, or of another log, lacks keys: a new one in the place of a lost one would hide the loss. */
    private void requireNew(RecordRef owner) {
        Criteria about = Criteria.tagged(new Tag(owner.type().code(), owner.id()));
        try (EventCursor events = log.source(about, 0)) {
            while (events.hasNext()) {
                if (seals(events.next().payload(), owner)) {
                    throw new MissingKeyException(owner);
                }
            }
        }
    }

    private static boolean seals(byte[] payload, RecordRef owner) {
        try {
            return SealedOwners.of(payload).contains(owner);
        } catch (UnreadableEventException e) {
            return false;
        }
    }

    @Override
    public Optional<SecretKey> forOpening(RecordRef owner) {
        return keys.find(owner.toString());
    }
}
