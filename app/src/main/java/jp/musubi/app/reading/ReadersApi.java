package jp.musubi.app.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.page.Show;
import jp.musubi.intake.input.Dates;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.ReadersOn;
import jp.musubi.query.reading.findreaders.Readers;
import jp.musubi.query.reading.findreaders.Readers.Reason;
import jp.musubi.query.reading.findreaders.ReadingGround;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who could read a record on a day. */
@RestController
@Tag(name = "readings")
class ReadersApi {
    private static final String SUMMARY =
            "Who could read a record when a day (day=2027-04-13, Asia/Tokyo; today without it) ended, and why: for the owner and coordinators "
                    + "reasons and numbers, for auditors the persons too";

    private final Reads reads;

    ReadersApi(Reads reads) {
        this.reads = reads;
    }

    /** Who could read. */
    @Schema(name = "Readers")
    record Could(
            LocalDate day,

            @Schema(description = "Log position as of which it is answered")
            long position,

            @Schema(description = "Whether the open part was for anybody, signed in or not")
            boolean anybody,

            @Schema(description = "How many could read the open part for a reason beside that")
            long open,

            @Schema(description = "How many of them could read the limited part")
            long limited,

            @Schema(description = "In charge of the record then")
            PersonId coordinator,

            List<For> reasons,
            @Schema(description = "For auditors") List<Person> people) {}

    /** A reason, and for how many it held. */
    record For(ReadingGround reason, RecordRef party, boolean limited, long persons) {}

    /** A person, and why. */
    record Person(PersonId person, Set<Reason> open, Set<Reason> limited) {}

    @GetMapping("/api/v1/seeds/{id}/readers")
    @Operation(summary = SUMMARY)
    Could ofSeed(
            @PathVariable String id,
            @RequestParam(required = false) String day,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return readers(Reads.known(id, SeedId::new).ref(), day, page, size);
    }

    @GetMapping("/api/v1/needs/{id}/readers")
    @Operation(summary = SUMMARY)
    Could ofNeed(
            @PathVariable String id,
            @RequestParam(required = false) String day,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return readers(Reads.known(id, NeedId::new).ref(), day, page, size);
    }

    private Could readers(RecordRef record, String typed, Integer page, Integer size) {
        reads.when(null, null);
        LocalDate today = Show.today();
        LocalDate day = typed == null || typed.isBlank()
                ? today
                : Dates.read(typed).orElseThrow(() -> ApiException.invalid("day", "bad_date", typed));
        if (day.isAfter(today)) {
            throw ApiException.invalid("day", "day_ahead", day.toString());
        }
        return switch (reads.ask(
                new ReadersOn(reads.viewer(), record, day, null, Reads.page(page), Reads.size(size)))) {
            case Readers.NotTold no -> throw ApiException.notFound();
            case Readers.NotThere no -> throw ApiException.invalid("day", "not_there_then");
            case Readers.Told told -> could(day, told);
        };
    }

    private static Could could(LocalDate day, Readers.Told told) {
        return new Could(
                day,
                told.position(),
                told.anybody(),
                told.open(),
                told.limited(),
                told.coordinator(),
                told.groups().stream()
                        .map(group -> new For(
                                group.reason().ground(), group.reason().party(), group.limited(), group.persons()))
                        .toList(),
                told.people().stream()
                        .map(reader -> new Person(reader.person(), reader.open(), reader.limited()))
                        .toList());
    }
}
