package jp.musubi.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void ten_failures_close_the_door_for_a_quarter_of_an_hour() {
        fail(10);
        assertThat(throttle.allows("a", "1")).isFalse();

        now = now.plus(SignInThrottle.WINDOW).plus(Duration.ofSeconds(1));
        assertThat(throttle.allows("a", "1")).isTrue();
    }

    @Test
    void other_logins_and_other_addresses_are_not_concerned() {
        fail(10);
        assertThat(throttle.allows("a", "2")).isTrue();
        assertThat(throttle.allows("b", "1")).isTrue();
    }

    @Test
    void a_success_forgets_the_failures() {
        fail(9);
        throttle.succeeded("a", "1");
        fail(9);
        assertThat(throttle.allows("a", "1")).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("a", "1");
        }
    }
}
