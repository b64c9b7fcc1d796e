package jp.musubi.app.need;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.RecordWrites;
import jp.musubi.app.record.SearchParameters;
import jp.musubi.app.record.Searches;
import jp.musubi.intake.firm.FirmClue;
import jp.musubi.intake.input.RecordKind;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.sounding.SoundingState;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Needs of companies. */
@RestController
@RequestMapping("/api/v1/needs")
@Tag(name = "needs")
public class NeedsApi {

    public static final Searches.Ways WAYS = new Searches.Ways(
            List.of(
                    Searches.Filter.coded("state", NeedState.class),
                    Searches.Filter.coded("sounding", SoundingState.class),
                    Searches.Filter.coded("field", Field.class),
                    Searches.Filter.coded("channel", Channel.class),
                    Searches.Filter.coded("disclosure", Disclosure.class),
                    Searches.Filter.id("owner"),
                    Searches.Filter.id("introducedBy")),
            List.of("relevance", "newest", "oldest", "deadline"));

    /** What answers hold and bodies ignore: what was read can be sent back changed. */
    private static final Set<String> READ_ONLY = RecordWrites.readOnly(Need.class);

    private final Writes writes;
    private final Reads reads;
    private final RecordWrites records;
    private final CurrentUser user;
    private final FirmHints hints;

    NeedsApi(Writes writes, Reads reads, RecordWrites records, CurrentUser user, FirmHints hints) {
        this.user = user;
        this.hints = hints;
        this.writes = writes;
        this.reads = reads;
        this.records = records;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Registers a need as a draft")
    @NeedBody
    ResponseEntity<Stored> register(HttpServletRequest request, @RequestBody JsonNode sent) {
        return records.register(RecordKind.NEED, READ_ONLY, request, sent, this::clues);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replaces the whole content; revision is the one that was read")
    @NeedBody
    Stored revise(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String match,
            @RequestBody JsonNode sent) {
        return records.revise(
                RecordKind.NEED,
                READ_ONLY,
                request,
                id,
                match,
                sent,
                known -> reads.owner(new NeedId(known).ref()),
                this::clues);
    }

    @GetMapping
    @Operation(summary = "Searches the needs that the caller may see; limited parts only of their own")
    Listed<Need> find(HttpServletRequest request, SearchParameters asked) {
        return reads.search(asked, request, WAYS, FindNeeds::new, need -> Need.of(need.listed(reads.viewer())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a need")
    Need read(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        return Need.of(reads.one(id, NeedId::new, known -> new ReadNeed(reads.viewer(), known, when)));
    }

    private List<FirmClue> clues(String id, PersonId owner, NeedContent content) {
        return hints.of(user.who(), new NeedId(id), owner, content);
    }
}
