package jp.musubi.app.wiring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What the command line on this machine shows to a running server: whoever can read it owns the data directory anyway. */
public record LocalToken(String value) {

    static LocalToken random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new LocalToken(HexFormat.of().formatHex(random));
    }

    /** Compares in constant time. */
    public boolean is(String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "LocalToken[hidden]";
    }
}
