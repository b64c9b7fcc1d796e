package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 研究者番号: what e-Rad, the system of Japanese research grants, calls a researcher by: eight digits. How they check each other
 * is not published, so no more than their form is looked at.
 *
 * @param value the digits, nothing between them
 */
public record ResearcherNumber(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}ー−‐・.]");

    public ResearcherNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no researcher number");
        }
    }

    /** The number that somebody wrote, also with hyphens, blanks and digits of full width; empty when it is none. */
    public static Optional<ResearcherNumber> of(@Nullable String written) {
        String digits = written == null
                ? ""
                : BETWEEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll("");
        return FORM.matcher(digits).matches() ? Optional.of(new ResearcherNumber(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
