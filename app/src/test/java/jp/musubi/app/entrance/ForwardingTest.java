package jp.musubi.app.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForwardingTest {

    private static final TrustedProxies OURS =
            TrustedProxies.parse("loopback, 10.1.2.0/24, 2001:db8::/32").orElseThrow();

    @Test
    void aNamedProxySaysForWhomItAsks() {
        Forwarding said = said(
                        "10.1.2.7",
                        Map.of(
                                "X-Forwarded-For", "203.0.113.9",
                                "X-Forwarded-Proto", "https",
                                "X-Forwarded-Host", "musubi.example.jp",
                                "X-Forwarded-Port", "8443",
                                "X-Forwarded-Prefix", "/musubi/"))
                .orElseThrow();

        assertThat(said).isEqualTo(new Forwarding("203.0.113.9", "https", "musubi.example.jp", 8443, "/musubi"));
        assertThat(said.authority()).isEqualTo("musubi.example.jp:8443");
    }

    @Test
    void nobodyElseIsHeard() {
        for (String peer : new String[] {"10.1.3.7", "203.0.113.9", "2001:db9::1", "not-an-address"}) {
            assertThat(said(peer, Map.of("X-Forwarded-For", "127.0.0.1")))
                    .as(peer)
                    .isEmpty();
        }
        assertThat(Forwarding.of(
                        "127.0.0.1", "http", TrustedProxies.parse("none").orElseThrow(), name -> List.of()))
                .isEmpty();
    }

    @Test
    void whatTheClientWroteBeforeTheProxiesIsNotItsAddress() {
        assertThat(client("198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(client("127.0.0.1, 203.0.113.9, 10.1.2.8")).isEqualTo("203.0.113.9");
        assertThat(client("127.0.0.1, 203.0.113.9:4711, [2001:db8::8]:443")).isEqualTo("203.0.113.9");
        assertThat(client("203.0.113.9, unknown")).isEqualTo("10.1.2.7");
        assertThat(client("203.0.113.9, example.com, 10.1.2.9")).isEqualTo("10.1.2.9");
        assertThat(client("10.1.2.8")).isEqualTo("10.1.2.8");
        assertThat(client(" , ")).isEqualTo("10.1.2.7");
    }

    @Test
    void thePortFollowsFromWhatIsSaidOfSchemeAndHost() {
        assertThat(said("::1", Map.of("X-Forwarded-Proto", "https", "Host", "a.example"))
                        .map(Forwarding::port))
                .contains(443);
        assertThat(said("::1", Map.of("Host", "a.example:8080")).map(Forwarding::port))
                .contains(8080);
        assertThat(said("::1", Map.of("X-Forwarded-Host", "[2001:db8::1]:99", "X-Forwarded-Port", "70000"))
                        .map(Forwarding::authority))
                .contains("[2001:db8::1]:99");
    }

    @Test
    void whatCannotBeReadIsAsIfItHadNotBeenSaid() {
        for (String prefix : new String[] {
            "//evil.example", "/a/../b", "/a b", "/a\"b", "evil", "/a?b", "/" + "a".repeat(300), "/%2e"
        }) {
            assertThat(said("::1", Map.of("X-Forwarded-Prefix", prefix)).map(Forwarding::prefix))
                    .as(prefix)
                    .contains("");
        }
        for (String host : new String[] {"evil.example/x", "a b", "a.example:x", "\"", "user@evil.example"}) {
            assertThat(said("::1", Map.of("X-Forwarded-Host", host, "Host", "ours.example"))
                            .map(Forwarding::host))
                    .as(host)
                    .contains("ours.example");
        }
        assertThat(said("::1", Map.of("X-Forwarded-Proto", "gopher")).map(Forwarding::scheme))
                .contains("http");
    }

    @Test
    void proxiesAreNamedByAddressesAndNeverLookedUp() {
        for (String wrong : new String[] {
            "", "proxy.example", "10.0.0.0/33", "10.0.0/8", "1", "::1/129", "none,::1", "10.0.0.1,", "::g"
        }) {
            assertThat(TrustedProxies.parse(wrong)).as(wrong).isEmpty();
        }
        assertThat(said("::ffff:10.1.2.7", Map.of()))
                .as("an IPv4 address written as IPv6")
                .isPresent();
        assertThat(said("127.8.9.10", Map.of())).isPresent();
    }

    private static String client(String chain) {
        return said("10.1.2.7", Map.of("X-Forwarded-For", chain)).orElseThrow().client();
    }

    private static Optional<Forwarding> said(String peer, Map<String, String> headers) {
        return Forwarding.of(
                peer, "http", OURS, name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of());
    }
}
