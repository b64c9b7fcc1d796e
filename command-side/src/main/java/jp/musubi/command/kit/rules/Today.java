package jp.musubi.command.kit.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the cluster is. Decisions get it when they are registered, never from who asks. */
@FunctionalInterface
public interface Today {
    /** Where days begin and end. */
    ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** The day that it is now. */
    LocalDate day();

    /** By a clock, whatever its zone. */
    static Today by(Clock clock) {
        return () -> LocalDate.now(clock.withZone(ZONE));
    }
}
