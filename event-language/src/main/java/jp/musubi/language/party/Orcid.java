package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ORCID iD: sixteen digits in groups of four, the last one a check digit by ISO 7064 MOD 11-2 (which may be {@code X} for 10).
 *
 * @param value of the form 0000-0000-0000-0000
 */
public record Orcid(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]");

    /** As people write it: as an address, without hyphens, or with what looks like them. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:https?://)?(?:www\\.)?(?:orcid\\.org/)?([0-9]{4})[\\s\\p{Pd}ー−]?([0-9]{4})[\\s\\p{Pd}ー−]?([0-9]{4})[\\s\\p{Pd}ー−]?([0-9]{3}[0-9X])/?",
            Pattern.CASE_INSENSITIVE);

    private static final int RADIX = 2;
    private static final int MODULUS = 11;

    public Orcid {
        if (!valid(value)) {
            throw new IllegalArgumentException("no ORCID iD: form or check digit is wrong");
        }
    }

    /** Whether a text is one as it is stored. */
    public static boolean valid(String text) {
        return FORM.matcher(text).matches() && text.charAt(text.length() - 1) == checkDigit(text);
    }

    /** The one that somebody wrote, also as an address or without hyphens; empty when it is none. */
    public static Optional<Orcid> of(@Nullable String written) {
        Matcher matcher = WRITTEN.matcher(
                written == null
                        ? ""
                        : Normalizer.normalize(written, Normalizer.Form.NFKC).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = String.join("-", matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4))
                .toUpperCase(Locale.ROOT);
        return valid(text) ? Optional.of(new Orcid(text)) : Optional.empty();
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

    @Override
    public String toString() {
        return value;
    }
}
