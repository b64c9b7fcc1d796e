package jp.musubi.command.seed;

import java.util.regex.Pattern;

/**
 * The form of an ORCID iD: sixteen digits in groups of four, the last one a check digit by ISO 7064 MOD 11-2 (which may be
 * {@code X} for 10).
 */
final class Orcid {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]");
    private static final int RADIX = 2;
    private static final int MODULUS = 11;

    private Orcid() {}

    static boolean valid(String text) {
        return FORM.matcher(text).matches() && text.charAt(text.length() - 1) == checkDigit(text);
    }

    private static char checkDigit(String text) {
        int sum = 0;
        for (char c : text.substring(0, text.length() - 1).toCharArray()) {
            if (c != '-') {
                sum = (sum + c - '0') * RADIX;
            }
        }
        int digit = (MODULUS + 1 - sum % MODULUS) % MODULUS;
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }
}
