package jp.musubi.app.sounding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.sounding.open.OpenSounding;
import jp.musubi.command.sounding.pause.PauseSounding;
import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.gateway.Who;

/** That a seed or a need is not to be approached for now, and that it may be again. */
public final class SoundingActs {
    private SoundingActs() {}

    /** Until when, and why. */
    @Schema(name = "PauseSounding")
    record Pause(
            @Schema(description = "The last day of it; until further notice when absent")
            LocalDate until,

            @Schema(description = "For its owner, whoever brought it, coordinators and auditors") @Most(TextLimits.LONG)
            String reason)
            implements Body {}

    /** Nothing. */
    @Schema(name = "OpenSounding")
    record Open() implements Body {}

    /**
     * Both of a kind of record.
     *
     * @param changes who may change a record
     * @param accepts whether it may be approached now
     */
    public static <V> List<Act<V, ?>> of(
            Subject<V> subject, Function<String, RecordRef> ref, BiPredicate<Who, V> changes, Predicate<V> accepts) {
        return List.of(
                new Act<>(
                        subject,
                        "pause-sounding",
                        "Says that it is not to be approached for now: it stays shown, and is not proposed",
                        Pause.class,
                        PauseSounding.class,
                        (actor, id, said) -> new PauseSounding(actor, ref.apply(id), said.until(), said.reason()),
                        Offer.<V>anywhere().to(changes).to((who, record) -> accepts.test(record))),
                new Act<>(
                        subject,
                        "open-sounding",
                        "Says that it may be approached again",
                        Open.class,
                        OpenSounding.class,
                        (actor, id, said) -> new OpenSounding(actor, ref.apply(id)),
                        Offer.<V>anywhere().to(changes).to((who, record) -> !accepts.test(record))));
    }
}
