package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 法人番号: thirteen digits, the first of which checks the others (法人番号の指定等に関する省令 第二条).
 *
 * @param value the digits, nothing between them
 */
public record CorporateNumber(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{12}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}ー−‐・.]");
    private static final int MODULUS = 9;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CorporateNumber {
        if (!FORM.matcher(value).matches() || value.charAt(0) - '0' != checkDigit(value)) {
            throw new IllegalArgumentException("no corporate number: form or check digit is wrong");
        }
    }

    /** The number that somebody wrote, also with hyphens, blanks and digits of full width; empty when it is none. */
    public static Optional<CorporateNumber> of(@Nullable String written) {
        String digits = written == null ? "" : digits(written);
        return FORM.matcher(digits).matches() && digits.charAt(0) - '0' == checkDigit(digits)
                ? Optional.of(new CorporateNumber(digits))
                : Optional.empty();
    }

    /** What was written without what people put between digits; it need not be a number. */
    static String digits(String written) {
        return BETWEEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** Weights 1 and 2 in turn from the right over the last twelve. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int fromRight = 1; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - fromRight) - '0';
            sum += digit * (fromRight % 2 == 1 ? 1 : 2);
        }
        return MODULUS - sum % MODULUS;
    }

    @Override
    public String toString() {
        return value;
    }
}
