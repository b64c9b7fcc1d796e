package jp.musubi.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Which passwords are taken, and how they are kept: bcrypt over the UTF-8 of the text in Unicode form NFKC, so that the
 * same password typed on another device is the same (NIST SP 800-63B, 5.1.1.2).
 */
final class Passwords {
    static final int STRENGTH = 10;

    private final int strength;
    private final BiPredicate<byte[], String> check;
    private final String nobody;

    /** @param strength base 2 logarithm of bcrypt's rounds */
    Passwords(int strength) {
        this(strength, BCrypt::checkpw);
    }

    Passwords(int strength, BiPredicate<byte[], String> check) {
        this.strength = strength;
        this.check = check;
        this.nobody = BCrypt.hashpw(PasswordGenerator.generate(), BCrypt.gensalt(strength));
    }

    /** The hash to keep. @throws IllegalArgumentException when the password is too short or too long */
    String hash(String password) {
        PasswordRules.length(password).ifPresent(fault -> {
            throw new IllegalArgumentException("a password has at least " + PasswordRules.SHORTEST
                    + " characters, and at most " + PasswordRules.LONGEST_BYTES + " bytes in UTF-8");
        });
        byte[] bytes = PasswordRules.normalized(password).getBytes(StandardCharsets.UTF_8);
        return BCrypt.hashpw(bytes, BCrypt.gensalt(strength));
    }

    /**
     * Whether the password fits. Costs one bcrypt whatever is asked, so that the time tells nothing.
     *
     * @param hash null when there is no such account
     */
    boolean fit(String password, String hash) {
        byte[] typed = bytes(password);
        boolean possible = hash != null && typed.length > 0 && typed.length <= PasswordRules.LONGEST_BYTES;
        byte[] bounded = Arrays.copyOf(typed, Math.min(typed.length, PasswordRules.LONGEST_BYTES));
        return check.test(bounded, possible ? hash : nobody) && possible;
    }

    private static byte[] bytes(String password) {
        if (password == null || password.length() > PasswordRules.LONGEST_TYPED) {
            return new byte[0];
        }
        return PasswordRules.normalized(password).getBytes(StandardCharsets.UTF_8);
    }
}
