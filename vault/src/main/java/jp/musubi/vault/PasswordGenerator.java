package jp.musubi.vault;

import java.security.SecureRandom;

/**
 * Makes one-time passwords that can be read out over the telephone: five groups of four from 31 characters that are not
 * taken for one another (no i, l, o, 0, 1), which is 99 bits.
 */
public final class PasswordGenerator {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private PasswordGenerator() {}

    /** A new password, for example of the form {@code abcd-efgh-jkmn-pqrs-tuvw}. */
    public static String generate() {
        StringBuilder password = new StringBuilder(GROUPS * (GROUP + 1));
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
