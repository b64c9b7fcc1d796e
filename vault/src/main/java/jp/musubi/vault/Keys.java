package jp.musubi.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/** One AES-256 key for each owner (a person or a record, written {@code type:id}). */
public interface Keys {

    /**
     * The owner's key; made, and durable, when there was none.
     *
     * @throws KeyDestroyedException when it has been destroyed
     */
    SecretKey obtain(String owner);

    /** The owner's key; empty when there is none or it has been destroyed. */
    Optional<SecretKey> find(String owner);

    /** Destroys the key and remembers that it was; the bytes are overwritten in the store. Repeating changes nothing. */
    void destroy(String owner);

    /** Destroys many at once, which costs little more than one: for what a restored backup must re-apply. */
    void destroyAll(Collection<String> owners);

    boolean destroyed(String owner);

    /** All owners who have a key or had one that was destroyed. */
    List<String> owners();

    /** All owners whose keys have been destroyed: the list that a restored backup must re-apply. */
    List<String> allDestroyed();

    /** Says that a key has been destroyed. */
    final class KeyDestroyedException extends RuntimeException {
        public KeyDestroyedException(String owner) {
            super("the key of " + owner + " has been destroyed");
        }
    }
}
