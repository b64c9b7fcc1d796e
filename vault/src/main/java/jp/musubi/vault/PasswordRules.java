package jp.musubi.vault;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords may be chosen. Everything is judged as it will be kept: in Unicode form NFKC, where one typed character
 * may be many.
 */
public final class PasswordRules {
    /** Fewest characters. */
    public static final int SHORTEST = 12;

    /** Most bytes in UTF-8: bcrypt reads no more. */
    public static final int LONGEST_BYTES = 72;

    /** Far above anything that could fit; what is longer is not even normalised. */
    static final int LONGEST_TYPED = 1000;

    /** A password of which fewer than so many characters are not the login is the login. */
    private static final int OWN_PART = 6;

    /** From here on more than a hundred million guesses are needed, which no throttle lets anybody have. */
    private static final int LEAST_SCORE = 3;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRules() {}

    /** Why a password is not taken. */
    public enum Fault {
        /** Fewer than {@value #SHORTEST} characters. */
        SHORT,
        /** More than {@value #LONGEST_BYTES} bytes. */
        LONG,
        /** It is the login, with little beside it. */
        LOGIN,
        /** A common one, a repetition, a run of keys, or little more than that. */
        GUESSABLE
    }

    /**
     * The first thing wrong with a password that somebody chooses; empty when it is good.
     *
     * @param login whose password it would be
     */
    public static Optional<Fault> fault(String login, String password) {
        Optional<Fault> length = length(password);
        if (length.isPresent()) {
            return length;
        }
        String text = normalized(password);
        if (isLogin(login, text)) {
            return Optional.of(Fault.LOGIN);
        }
        return ESTIMATE.measure(text, List.of(login, "musubi")).getScore() < LEAST_SCORE
                ? Optional.of(Fault.GUESSABLE)
                : Optional.empty();
    }

    /** Whether the password can be kept at all. */
    static Optional<Fault> length(String password) {
        if (password == null) {
            return Optional.of(Fault.SHORT);
        }
        if (password.length() > LONGEST_TYPED) {
            return Optional.of(Fault.LONG);
        }
        String text = normalized(password);
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Fault.LONG);
        }
        return text.codePointCount(0, text.length()) < SHORTEST ? Optional.of(Fault.SHORT) : Optional.empty();
    }

    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean isLogin(String login, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String rest = lower.replace(login.toLowerCase(Locale.ROOT), "");
        return rest.length() < lower.length() && rest.codePointCount(0, rest.length()) < OWN_PART;
    }
}
