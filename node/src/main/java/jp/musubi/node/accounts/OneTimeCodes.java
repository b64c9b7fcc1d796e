package jp.musubi.node.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time as authenticators show them (RFC 6238): six digits, a new one every thirty seconds, SHA-1. */
public final class OneTimeCodes {
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int BITS = 5;

    /** How many steps before and after now are taken too: clocks differ, and people need time to type. */
    private static final int NEIGHBOURS = 1;

    private OneTimeCodes() {}

    /** A new secret, as long as RFC 4226 recommends. */
    public static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step of time to which a code belongs, now or beside it; empty when it is none of these. */
    public static OptionalLong step(byte[] secret, String typed, Instant now) {
        String code = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        if (!code.matches("[0-9]{6}")) {
            return OptionalLong.empty();
        }
        long current = step(now);
        return LongStream.rangeClosed(current - NEIGHBOURS, current + NEIGHBOURS)
                .filter(step -> MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.US_ASCII),
                        code(secret, step).getBytes(StandardCharsets.US_ASCII)))
                .findFirst();
    }

    private static long step(Instant at) {
        return at.getEpochSecond() / CODES.getTimeStep().toSeconds();
    }

    private static String code(byte[] secret, long step) {
        return at(secret, Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
    }

    /** What an authenticator shows at a time. */
    public static String at(byte[] secret, Instant now) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, CODES.getAlgorithm()), now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key", e);
        }
    }

    /** As it is typed into an authenticator (RFC 4648 without padding). */
    public static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : secret) {
            held = held << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE32.charAt(held >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt(held << BITS - bits & 31)).toString();
    }

    /** As it stands in the picture that an authenticator reads. @param login whose it is */
    public static String uri(String login, byte[] secret) {
        String account = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Musubi:" + account + "?secret=" + base32(secret) + "&issuer=Musubi";
    }
}
