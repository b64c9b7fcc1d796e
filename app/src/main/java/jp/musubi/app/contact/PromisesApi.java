package jp.musubi.app.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.References;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.intake.input.Codes;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.findpromises.FindPromises;
import jp.musubi.query.contact.readpromise.ReadPromise;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 約束: promises, each with the id of the contact in which it was given. */
@RestController
@RequestMapping("/api/v1/promises")
@Tag(name = "promises")
class PromisesApi {

    private final Writes writes;
    private final Reads reads;

    PromisesApi(Writes writes, Reads reads) {
        this.writes = writes;
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "Lists promises, those due first before the others: of a record (about, type:id), of a person "
                    + "(promisedBy), in a state (may be given several times). Others than coordinators and auditors see "
                    + "their own")
    Listed<PromiseView> find(
            @RequestParam(required = false) String about,
            @RequestParam(required = false) String promisedBy,
            @RequestParam(required = false) List<String> state,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        return Listed.of(
                reads.ask(new FindPromises(
                        reads.viewer(),
                        about == null ? null : References.required("about", about),
                        promiser(promisedBy),
                        states(state),
                        Reads.page(page),
                        Reads.size(size),
                        when)),
                Function.<PromiseView>identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a promise")
    PromiseView read(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        return reads.one(id, ContactId::new, known -> new ReadPromise(reads.viewer(), known, when));
    }

    private static PersonId promiser(String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        if (!Ids.isId(typed)) {
            throw ApiException.invalid("promisedBy", "bad_id", typed);
        }
        return new PersonId(typed);
    }

    private static Set<PromiseState> states(List<String> typed) {
        Set<PromiseState> states = EnumSet.noneOf(PromiseState.class);
        for (String code : typed == null ? List.<String>of() : typed) {
            if (!code.isBlank()) {
                states.add(Codes.find(PromiseState.class, code)
                        .orElseThrow(() -> ApiException.invalid(
                                "state", "unknown_code", code, String.join(", ", Codes.of(PromiseState.class)))));
            }
        }
        return states;
    }
}
