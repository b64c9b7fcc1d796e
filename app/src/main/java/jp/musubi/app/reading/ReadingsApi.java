package jp.musubi.app.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.WithoutLimited;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.reading.ReadingView;
import jp.musubi.query.reading.find.FindReadings;
import jp.musubi.query.reading.find.FoundReading;
import jp.musubi.query.seed.read.ReadSeed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who read the limited part of a record. */
@RestController
@Tag(name = "readings")
class ReadingsApi {
    private static final String SUMMARY =
            "Who has read the limited part, the last first: for the owner by role and day, for auditors by person; empty for others";

    private final Reads reads;

    ReadingsApi(Reads reads) {
        this.reads = reads;
    }

    /** The readings of a record. */
    record Readings(long total, List<Reading> items) {}

    /** One a person and day. */
    record Reading(
            @Schema(description = "For auditors") PersonId reader,
            Role role,

            @Schema(description = "Whether it was who is in charge of the record")
            boolean inCharge,

            LocalDate day,
            Instant first) {
        static Reading of(FoundReading found) {
            ReadingView view = found.reading();
            return new Reading(view.reader(), view.role(), found.inCharge(), view.day(), view.first());
        }
    }

    @GetMapping("/api/v1/seeds/{id}/readings")
    @Operation(summary = SUMMARY)
    Readings ofSeed(@PathVariable String id) {
        reads.one(id, SeedId::new, known -> new WithoutLimited<>(new ReadSeed(reads.viewer(), known, null)));
        return readings(new SeedId(id).ref());
    }

    @GetMapping("/api/v1/needs/{id}/readings")
    @Operation(summary = SUMMARY)
    Readings ofNeed(@PathVariable String id) {
        reads.one(id, NeedId::new, known -> new WithoutLimited<>(new ReadNeed(reads.viewer(), known, null)));
        return readings(new NeedId(id).ref());
    }

    private Readings readings(RecordRef record) {
        var found = reads.ask(new FindReadings(reads.viewer(), record, 1, Listing.MAX_SIZE, null));
        return new Readings(
                found.total(), found.items().stream().map(Reading::of).toList());
    }
}
