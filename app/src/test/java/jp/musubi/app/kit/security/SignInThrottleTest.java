package jp.musubi.app.kit.security;

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
    void tenFailuresCloseTheDoorForAQuarterOfAnHour() {
        fail(10);
        assertThat(allows("a", "1")).isFalse();

        now = now.plus(SignInThrottle.WINDOW).plus(Duration.ofSeconds(1));
        assertThat(allows("a", "1")).isTrue();
    }

    @Test
    void otherLoginsAndOtherAddressesAreNotConcerned() {
        fail(10);
        assertThat(allows("a", "2")).isTrue();
        assertThat(allows("b", "1")).isTrue();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fail(9);
        throttle.succeeded("a", "1");
        fail(9);
        assertThat(allows("a", "1")).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("a", "1");
        }
    }

    @Test
    void oneLoginIsGuessedAtFromManyAddressesOnlySoOften() {
        for (int i = 0; i < SignInThrottle.OF_LOGIN; i++) {
            assertThat(allows("a", "10.0.0." + i)).isTrue();
            throttle.failed("a", "10.0.0." + i);
        }

        assertThat(allows("a", "10.9.9.9")).isFalse();
        assertThat(throttle.wait("a", "10.9.9.9")).isEqualTo(SignInThrottle.WINDOW);
        assertThat(allows("b", "10.9.9.9")).isTrue();
    }

    @Test
    void oneAddressGuessesAtManyLoginsOnlySoOften() {
        for (int i = 0; i < SignInThrottle.FROM_ADDRESS; i++) {
            assertThat(allows("login" + i, "1")).isTrue();
            throttle.failed("login" + i, "1");
        }

        assertThat(allows("another", "1")).isFalse();
        assertThat(allows("another", "2")).isTrue();
        now = now.plus(SignInThrottle.WINDOW);
        assertThat(allows("another", "1")).isTrue();
    }

    @Test
    void whoeverSignedInFromAnAddressIsNotLockedOutThereByOthers() {
        throttle.succeeded("a", "office");
        for (int i = 0; i < SignInThrottle.FROM_ADDRESS; i++) {
            throttle.failed("a", "10.0.0." + i);
            throttle.failed("login" + i, "office");
        }

        assertThat(allows("a", "office")).isTrue();
        assertThat(allows("a", "elsewhere")).isFalse();
        assertThat(allows("b", "office")).isFalse();
    }

    @Test
    void anOwnAccountDoesNotClearTheWayToOthers() {
        for (int i = 0; i < SignInThrottle.FROM_ADDRESS; i++) {
            throttle.failed("login" + i, "1");
            throttle.succeeded("own", "1");
        }

        assertThat(allows("another", "1")).isFalse();
    }

    private boolean allows(String login, String address) {
        return throttle.wait(login, address).isZero();
    }
}
