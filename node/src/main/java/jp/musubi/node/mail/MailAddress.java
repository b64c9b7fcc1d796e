package jp.musubi.node.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses as they go into an envelope: one address, nothing quoted, no white space, no line break. Dots may stand anywhere
 * before the at sign, as some Japanese carriers once gave them out.
 */
public final class MailAddress {
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");
    private static final int LONGEST = 254;

    private MailAddress() {}

    /** Whether mail can be sent there, as far as form goes. */
    public static boolean valid(String address) {
        return envelope(address).isPresent();
    }

    /** @throws IllegalArgumentException when it is not valid; the address is not repeated */
    static String require(String address) {
        return envelope(address)
                .orElseThrow(() -> new IllegalArgumentException("this is no address that mail can be sent to"));
    }

    /** As it stands in the envelope: with the domain in ASCII. */
    static Optional<String> envelope(String address) {
        int at = address == null ? -1 : address.lastIndexOf('@');
        if (at < 1 || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return ascii(address.substring(at + 1))
                .filter(domain -> DOMAIN.matcher(domain).matches())
                .map(domain -> address.substring(0, at + 1) + domain)
                .filter(whole -> whole.length() <= LONGEST);
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
