package jp.musubi.app.entrance;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses whose word counts when they say for whom they ask: named by the operator, this machine alone unless told
 * otherwise.
 *
 * @param networks any of them
 */
public record TrustedProxies(List<Network> networks) {

    /** Name of the environment variable that says the same as the option {@code --proxies}. */
    public static final String VARIABLE = "MUSUBI_PROXIES";

    private static final String LOOPBACK = "loopback";
    private static final String NONE = "none";
    private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /** Programs on this machine. */
    public static TrustedProxies loopback() {
        return parse(LOOPBACK).orElseThrow();
    }

    /**
     * Reads addresses and networks with commas between them, such as {@code loopback,10.1.2.0/24,2001:db8::5}; {@code none}
     * for nobody. Names of hosts are not taken: who answers for a name may change. Empty when a piece cannot be read.
     */
    public static Optional<TrustedProxies> parse(String text) {
        if (text.strip().equals(NONE)) {
            return Optional.of(new TrustedProxies(List.of()));
        }
        List<Optional<Network>> networks = Stream.of(text.split(",", -1))
                .map(String::strip)
                .flatMap(piece -> piece.equals(LOOPBACK) ? THIS_MACHINE.stream() : Stream.of(piece))
                .map(Network::parse)
                .toList();
        return networks.stream().allMatch(Optional::isPresent)
                ? Optional.of(new TrustedProxies(
                        networks.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    /** Whether what comes from this address is believed. */
    public boolean trust(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }
}
