package jp.musubi.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Wraps what the vault keeps secret: keys of persons and records, password hashes, and whatever else must not be read from a
 * copy of the vault alone. The key itself is never in the vault. Thread-safe.
 *
 * <p>A wrapped value is one byte for its form, eight that tell which key wrapped it, a nonce of twelve, and AES-256-GCM's
 * output. Columns of such values stand in {@link WrappedColumn}, so that another key can take over.
 */
public final class MasterKey {
    /** Name of the system property with the folder where key files are, before all other places: for rehearsals and tests. */
    public static final String PLACE_PROPERTY = "musubi.keys";

    private static final byte FORM = 1;
    private static final int ID = 8;
    private static final int HEAD = 1 + ID;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST = HEAD + NONCE + TAG_BITS / 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKeyKeeper keeper;
    private final Map<String, MasterKeyBytes> known = new ConcurrentHashMap<>();
    private volatile String before = "";
    private volatile MasterKeyBytes inUse;

    MasterKey(MasterKeyKeeper keeper, MasterKeyBytes inUse) {
        this.keeper = keeper;
        use(inUse);
    }

    /**
     * Wraps a value.
     *
     * @param context whose and what it is, for example {@code key:person:ab12}: it is unwrapped for the same only, so that
     *     nobody who can write the vault can give one's value to another
     */
    public byte[] wrap(String context, byte[] plain) {
        MasterKeyBytes key = inUse;
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] head = head(key);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, head, context, plain, 0, plain.length);
        return ByteBuffer.allocate(HEAD + NONCE + sealed.length)
                .put(head)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Unwraps a value.
     *
     * @param context what it was wrapped with
     * @throws MasterKeyException when another key wrapped it, which is not known here
     * @throws VaultException when it was changed, or wrapped with another context
     */
    public byte[] unwrap(String context, byte[] wrapped) {
        if (!wrapped(wrapped)) {
            throw new VaultException("a value of the vault is not wrapped by a master key: " + context);
        }
        MasterKeyBytes key = known(keyId(wrapped));
        byte[] nonce = new byte[NONCE];
        System.arraycopy(wrapped, HEAD, nonce, 0, NONCE);
        int from = HEAD + NONCE;
        return cipher(Cipher.DECRYPT_MODE, key, nonce, head(key), context, wrapped, from, wrapped.length - from);
    }

    /** Tells the key in use from others. */
    public String id() {
        return inUse.id();
    }

    /** The file that was made for it just now, which its keeper must be told of; empty when it was there before. */
    public Optional<String> made() {
        return keeper.made();
    }

    /** Where it is: a file, or the name of a variable. */
    public String place() {
        return keeper.shown();
    }

    /** Where the key is that this one took over from in this process; empty when it did from none. */
    public String before() {
        return before;
    }

    /** Whether it looks like what {@link #wrap} makes: a bare key of 32 bytes and a password hash do not. */
    static boolean wrapped(byte[] value) {
        return value.length >= LEAST && value[0] == FORM;
    }

    /** Whether the key in use wrapped it. */
    boolean current(byte[] wrapped) {
        return wrapped(wrapped) && keyId(wrapped).equals(inUse.id());
    }

    /** Has another key wrap from now on; what earlier ones wrapped is still unwrapped. */
    void use(MasterKeyBytes key) {
        if (inUse != null && keeper instanceof MasterKeyFile file) {
            before = file.setAside(inUse.id()).toString();
        }
        known.put(key.id(), key);
        inUse = key;
    }

    MasterKeyKeeper keeper() {
        return keeper;
    }

    private MasterKeyBytes known(String id) {
        MasterKeyBytes key = known.get(id);
        if (key == null) {
            // Set aside by a rotation, or brought by its keeper since this was opened.
            key = keeper.find(id)
                    .orElseThrow(() -> new MasterKeyException(MasterKeyException.Fault.WRONG, keeper.shown(), id));
            known.put(id, key);
            if (keeper.current().filter(now -> now.id().equals(id)).isPresent()) {
                inUse = key;
            }
        }
        return key;
    }

    static String keyId(byte[] wrapped) {
        return HexFormat.of().formatHex(wrapped, 1, HEAD);
    }

    private static byte[] head(MasterKeyBytes key) {
        return ByteBuffer.allocate(HEAD)
                .put(FORM)
                .put(HexFormat.of().parseHex(key.id()))
                .array();
    }

    private static byte[] cipher(
            int mode, MasterKeyBytes key, byte[] nonce, byte[] head, String context, byte[] in, int from, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(head);
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(in, from, length);
        } catch (AEADBadTagException e) {
            throw new VaultException("a value of the vault was changed, or belongs to another: " + context, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "MasterKey[" + id() + "]";
    }
}
