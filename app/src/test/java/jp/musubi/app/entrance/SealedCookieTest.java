package jp.musubi.app.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SealedCookieTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    @Test
    void aTextComesBackAsItWasGiven() {
        for (String text : new String[] {"/needs?q=果皮&page=2", "", "a".repeat(1_000)}) {
            assertThat(read("a", NOW, kept("a", text))).as(text).contains(text);
        }
    }

    @Test
    void whatWasChangedGivenForAnotherPurposeOrInventedIsNothing() {
        String sealed = kept("a", "/needs");

        assertThat(read("b", NOW, sealed)).isEmpty();
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(read("a", NOW, sealed.substring(0, i) + other + sealed.substring(i + 1)))
                    .isEmpty();
        }
        for (String invented : new String[] {"", "x", "/evil", "AAAA", "%", "A".repeat(4_000)}) {
            assertThat(read("a", NOW, invented)).as(invented).isEmpty();
        }
    }

    @Test
    void itLastsOnlyAWhileAndOnlySoMuchIsKept() {
        assertThat(read("a", NOW.plusSeconds(60), kept("a", "/needs"))).contains("/needs");
        assertThat(read("a", NOW.plusSeconds(61), kept("a", "/needs"))).isEmpty();
        assertThat(kept("a", "a".repeat(1_001))).isEmpty();
        assertThat(kept("a", "果".repeat(334))).as("bytes, not characters").isEmpty();
    }

    private static String kept(String name, String text) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        at(name, NOW).keep(response, text);
        return response.getCookie(name).getValue();
    }

    private static Optional<String> read(String name, Instant now, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(name, value));
        return at(name, now).read(request);
    }

    private static SealedCookie at(String name, Instant now) {
        return new SealedCookie(name, Duration.ofSeconds(60), 1_000, Clock.fixed(now, ZoneOffset.UTC));
    }
}
