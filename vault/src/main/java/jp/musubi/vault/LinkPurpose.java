package jp.musubi.vault;

import java.util.regex.Pattern;

/**
 * What a one-time link is for. Each subject has its own, as a constant beside what it does with it; links of one purpose are
 * never taken for those of another.
 *
 * @param code as it is kept: 1 to 40 of {@code a-z 0-9 . -}, beginning with a letter; never changed once used
 */
public record LinkPurpose(String code) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{0,39}");

    /** @throws IllegalArgumentException when the code is malformed */
    public LinkPurpose {
        if (code == null || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a purpose is called by 1 to 40 of a-z 0-9 . -");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
