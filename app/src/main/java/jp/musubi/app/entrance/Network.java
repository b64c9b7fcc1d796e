package jp.musubi.app.entrance;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address, or all that begin alike.
 *
 * @param address the first of them
 * @param bits how many of its bits the others share
 */
public record Network(InetAddress address, int bits) {

    private static final Pattern FOUR = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /** Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a single address. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = literal(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int longest = address.get().getAddress().length * 8;
        if (slash < 0) {
            return Optional.of(new Network(address.get(), longest));
        }
        String bits = text.substring(slash + 1);
        return bits.matches("\\d{1,3}") && Integer.parseInt(bits) <= longest
                ? Optional.of(new Network(address.get(), Integer.parseInt(bits)))
                : Optional.empty();
    }

    /** An address as it is written, never looked up. */
    static Optional<InetAddress> literal(String text) {
        boolean six = text.indexOf(':') >= 0 && SIX.matcher(text).matches();
        if (!six && !FOUR.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            // Colons alone do not make an address.
            return Optional.empty();
        }
    }

    boolean holds(InetAddress other) {
        byte[] theirs = other.getAddress();
        byte[] ours = address.getAddress();
        if (theirs.length != ours.length) {
            return false;
        }
        int rest = ours.length * 8 - bits;
        return new BigInteger(1, ours).shiftRight(rest).equals(new BigInteger(1, theirs).shiftRight(rest));
    }
}
