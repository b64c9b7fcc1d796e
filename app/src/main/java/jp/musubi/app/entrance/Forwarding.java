package jp.musubi.app.entrance;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For whom a proxy asks, as it says itself in {@code X-Forwarded-For}, {@code -Proto}, {@code -Host}, {@code -Port} and
 * {@code -Prefix}. What cannot be read is as if it had not been said.
 *
 * @param client address of the client: the last one in the chain that is no named proxy
 * @param scheme {@code http} or {@code https}, as the client sees it
 * @param host as the client names it, or null when nobody named one
 * @param port as the client sees it
 * @param prefix the path under which the client sees us, without a slash at its end; empty at the top
 */
public record Forwarding(String client, String scheme, String host, int port, String prefix) {

    static final String FOR = "X-Forwarded-For";
    static final String PROTO = "X-Forwarded-Proto";
    static final String HOST = "X-Forwarded-Host";
    static final String PORT = "X-Forwarded-Port";
    static final String PREFIX = "X-Forwarded-Prefix";

    private static final int LONGEST_PREFIX = 200;
    private static final Pattern HOST_PORT =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?");
    private static final Pattern PATH = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*/?");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");

    /**
     * What the peer says; empty when nobody named it a proxy.
     *
     * @param peer address from which the request came
     * @param scheme of the connection
     * @param headers all values of a header by its name
     */
    static Optional<Forwarding> of(
            String peer, String scheme, TrustedProxies proxies, Function<String, List<String>> headers) {
        Optional<InetAddress> address = Network.literal(peer);
        if (address.isEmpty() || !proxies.trust(address.get())) {
            return Optional.empty();
        }
        String seen = first(headers, PROTO)
                .map(said -> said.toLowerCase(java.util.Locale.ROOT))
                .filter(said -> said.equals("http") || said.equals("https"))
                .orElse(scheme);
        Optional<Matcher> host = Stream.of(HOST, "Host")
                .flatMap(name -> first(headers, name).stream())
                .map(HOST_PORT::matcher)
                .filter(Matcher::matches)
                .findFirst();
        int port = first(headers, PORT)
                .flatMap(Forwarding::port)
                .or(() -> host.map(said -> said.group(2)).flatMap(Forwarding::port))
                .orElse(seen.equals("https") ? 443 : 80);
        return Optional.of(new Forwarding(
                client(peer, proxies, headers),
                seen,
                host.map(said -> said.group(1)).orElse(null),
                port,
                prefix(headers)));
    }

    /** The host as a request names it: the port only where it is not the usual one. */
    String authority() {
        return port == (scheme.equals("https") ? 443 : 80) ? host : host + ":" + port;
    }

    /** From the nearest on, as long as it is a named proxy: what stands further off may be invented by the client. */
    private static String client(String peer, TrustedProxies proxies, Function<String, List<String>> headers) {
        String last = peer;
        for (String said : pieces(headers, FOR).toList().reversed()) {
            Optional<InetAddress> address = Network.literal(bare(said));
            if (address.isEmpty()) {
                return last;
            }
            last = address.get().getHostAddress();
            if (!proxies.trust(address.get())) {
                return last;
            }
        }
        return last;
    }

    /** Without the port that some proxies write. */
    private static String bare(String said) {
        Matcher withPort = WITH_PORT.matcher(said);
        if (!withPort.matches()) {
            return said;
        }
        return withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    }

    /** Proxies behind each other each name what they took off, the outermost first. */
    private static String prefix(Function<String, List<String>> headers) {
        StringBuilder prefix = new StringBuilder();
        for (String said : pieces(headers, PREFIX).toList()) {
            if (!PATH.matcher(said).matches()) {
                return "";
            }
            prefix.append(said.endsWith("/") ? said.substring(0, said.length() - 1) : said);
        }
        return prefix.length() > LONGEST_PREFIX ? "" : prefix.toString();
    }

    private static Optional<Integer> port(String said) {
        return said != null && said.matches("\\d{1,5}") && Integer.parseInt(said) > 0 && Integer.parseInt(said) < 65_536
                ? Optional.of(Integer.parseInt(said))
                : Optional.empty();
    }

    private static Optional<String> first(Function<String, List<String>> headers, String name) {
        return pieces(headers, name).findFirst();
    }

    private static Stream<String> pieces(Function<String, List<String>> headers, String name) {
        return headers.apply(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty());
    }
}
