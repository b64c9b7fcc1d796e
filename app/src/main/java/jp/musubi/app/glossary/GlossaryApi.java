package jp.musubi.app.glossary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.record.Revisions;
import jp.musubi.app.record.SearchParameters;
import jp.musubi.app.record.Searches;
import jp.musubi.command.glossary.define.DefineTerm;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.record.Field;
import jp.musubi.query.glossary.find.FindTerms;
import jp.musubi.query.glossary.read.ReadTerm;
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

/** The glossary. */
@RestController
@RequestMapping("/api/v1/glossary")
@Tag(name = "glossary")
public class GlossaryApi {
    public static final Searches.Ways WAYS = new Searches.Ways(
            List.of(Searches.Filter.coded("state", TermState.class), Searches.Filter.coded("field", Field.class)),
            List.of("relevance", "newest", "oldest"));

    private final Writes writes;
    private final Reads reads;

    GlossaryApi(Writes writes, Reads reads) {
        this.writes = writes;
        this.reads = reads;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Defines a group of words: business, academic, english, field")
    ResponseEntity<Stored> define(HttpServletRequest request, @RequestBody TermBodies.TermDefinition said) {
        String key = Writes.key(request);
        String chosen = said.id() == null ? null : said.id().value();
        TermId id = new TermId(writes.newId("term", chosen, key));
        return writes.created(request, key, id.value(), new DefineTerm(writes.actor(), id, 0, said.content()));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replaces the whole group, in force afterwards; revision is the one that was read")
    Stored revise(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String match,
            @RequestBody TermBodies.TermRevision said) {
        int basedOn = Revisions.basedOn(said.revision(), match);
        return writes.changed(
                request, id, new DefineTerm(writes.actor(), Reads.known(id, TermId::new), basedOn, said.content()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a group of words")
    TermGroup read(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        return TermGroup.of(reads.one(id, TermId::new, known -> new ReadTerm(reads.viewer(), known, when)));
    }

    @GetMapping
    @Operation(summary = "Searches the glossary; only groups in force unless a state is given")
    Listed<TermGroup> find(HttpServletRequest request, SearchParameters asked) {
        return reads.search(asked, request, WAYS, FindTerms::new, TermGroup::of);
    }
}
