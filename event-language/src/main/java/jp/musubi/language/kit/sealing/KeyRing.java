package jp.musubi.language.kit.sealing;

import java.util.Optional;
import javax.crypto.SecretKey;
import jp.musubi.language.kit.RecordRef;

/** Where the codec gets keys: one AES-256 key for each person and each record. Implemented over the vault. */
public interface KeyRing {

    /**
     * The key to seal with, made durable before it is returned when it did not exist.
     *
     * @throws DestroyedKeyException when the key has been destroyed: nothing may be written for an erased record
     * @throws MissingKeyException when there was one once, which is lost: what is stored under it could never be read
     *     again if another took its place
     */
    SecretKey forSealing(RecordRef owner);

    /** The key to open with; empty when it has been destroyed or never existed. */
    Optional<SecretKey> forOpening(RecordRef owner);

    /** Says that a record or person has been erased, so that nothing more can be sealed for it. */
    final class DestroyedKeyException extends RuntimeException {
        private final RecordRef owner;

        public DestroyedKeyException(RecordRef owner) {
            super("the key of " + owner + " has been destroyed");
            this.owner = owner;
        }

        public RecordRef owner() {
            return owner;
        }
    }

    /** Says that texts are stored under a key that is not there, though nobody destroyed it. */
    final class MissingKeyException extends RuntimeException {
        public MissingKeyException(RecordRef owner) {
            super("texts are stored under the key of " + owner + ", which is missing");
        }
    }
}
