package jp.musubi.command.kit.rules;

import java.util.regex.Pattern;

/**
 * The form of an e-mail address, as far as form goes: something before one {@code @}, a host with a dot after it, no white
 * space, at most 254 characters (RFC 5321, 4.5.3.1.3 less the angle brackets). Whether it exists only a letter can tell.
 */
public final class Email {
    private static final Pattern FORM = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int LONGEST = 254;

    private Email() {}

    /** Whether the text has the form. */
    public static boolean valid(String text) {
        return text.length() <= LONGEST
                && FORM.matcher(text).matches()
                && Characters.fault(text).isEmpty();
    }
}
