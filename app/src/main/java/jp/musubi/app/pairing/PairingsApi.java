package jp.musubi.app.pairing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.command.pairing.propose.ProposePairing;
import jp.musubi.intake.input.Codes;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.pairing.read.ReadPairing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairings of needs and seeds. For coordinators and auditors. */
@RestController
@RequestMapping("/api/v1/pairings")
@Tag(name = "pairings")
class PairingsApi {

    private final Writes writes;
    private final Reads reads;

    PairingsApi(Writes writes, Reads reads) {
        this.writes = writes;
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Lists pairings, best score first within a need; state may be given several times")
    Listed<PairingAnswer> find(
            @RequestParam(required = false) List<String> state,
            @RequestParam(required = false) String need,
            @RequestParam(required = false) String seed,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        String needId = id("need", need);
        String seedId = id("seed", seed);
        return Listed.of(
                reads.ask(new FindPairings(
                        reads.viewer(),
                        states(state),
                        needId == null ? null : new NeedId(needId),
                        seedId == null ? null : new SeedId(seedId),
                        Reads.page(page),
                        Reads.size(size),
                        when)),
                PairingAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a pairing")
    PairingAnswer.Whole read(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        return PairingAnswer.Whole.of(
                reads.one(id, PairingId::new, known -> new ReadPairing(reads.viewer(), known, when)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Proposes a pairing by hand: needId, seedId, reason")
    ResponseEntity<Stored> propose(HttpServletRequest request, @RequestBody Propose said) {
        String id = PairingId.of(said.needId(), said.seedId()).value();
        return writes.created(
                request,
                Writes.key(request),
                id,
                new ProposePairing(writes.actor(), said.needId(), said.seedId(), said.reason()));
    }

    private static Set<PairingState> states(List<String> typed) {
        Set<PairingState> states = EnumSet.noneOf(PairingState.class);
        for (String code : typed == null ? List.<String>of() : typed) {
            if (!code.isBlank()) {
                states.add(Codes.find(PairingState.class, code)
                        .orElseThrow(() -> ApiException.invalid("state", "unknown_code", code, known())));
            }
        }
        return states;
    }

    private static String known() {
        return String.join(", ", Codes.of(PairingState.class));
    }

    private static String id(String name, String typed) {
        if (typed != null && !typed.isEmpty() && !Ids.isId(typed)) {
            throw ApiException.invalid(name, "bad_id", typed);
        }
        return typed == null || typed.isEmpty() ? null : typed;
    }
}
