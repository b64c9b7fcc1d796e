package jp.musubi.app.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.musubi.app.kit.act.Reason;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.matching.trainmatcher.TrainMatcher;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.training.Training;
import jp.musubi.node.training.TrainingResult;
import jp.musubi.query.matching.findmatchers.FindMatchers;
import jp.musubi.query.matching.learnfromdecisions.Learned;
import jp.musubi.query.matching.readmatcher.ReadMatcher;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matchers trained from decisions. Administrators train and reset; coordinators and auditors read. */
@RestController
@RequestMapping("/api/v1/matchers")
@Tag(name = "matchers")
class MatchersApi {

    private final Writes writes;
    private final Reads reads;
    private final CurrentUser user;
    private final Training training;

    MatchersApi(Writes writes, Reads reads, CurrentUser user, Questions questions, Commands commands) {
        this.writes = writes;
        this.reads = reads;
        this.user = user;
        this.training = new Training(questions, commands);
    }

    @GetMapping
    @Operation(summary = "Lists the matchers that were trained from decisions, the last first")
    Listed<MatcherAnswer> find(
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Listed.of(
                reads.ask(new FindMatchers(reads.viewer(), Reads.page(page), Reads.size(size))), MatcherAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a matcher that was trained from decisions")
    MatcherAnswer read(@PathVariable String id, @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Optional.of(id)
                .filter(Ids::isId)
                .flatMap(known -> reads.ask(new ReadMatcher(reads.viewer(), new MatcherId(known))))
                .map(MatcherAnswer::of)
                .orElseThrow(ApiException::notFound);
    }

    @GetMapping("/trial")
    @Operation(
            summary =
                    "Learns from all decisions up to now, and says what training would come to. Stores nothing; may take"
                            + " minutes")
    MatcherAnswer.Attempt attempt() {
        TrainingResult result = training.attempt(user.who());
        Learned learned = result.learned();
        List<Violation> against = result.refusal().map(Refusal::violations).orElse(List.of());
        return new MatcherAnswer.Attempt(
                against.isEmpty(),
                against.stream().map(Violation::code).toList(),
                learned.inForce(),
                learned.trained()
                        .map(MatcherAnswer.Learned::of)
                        .orElseGet(() -> MatcherAnswer.Learned.nothing(learned.data())));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Learns from all decisions up to now: reason. What was learned comes into force when it is better on"
                            + " what was held back. May take minutes")
    ResponseEntity<Stored> train(HttpServletRequest request, @RequestBody Reason said) {
        String key = Writes.key(request);
        Learned learned = training.learn(user.who(), said.reason());
        TrainMatcher command = Training.command(user.who(), learned, said.reason(), key);
        return writes.created(request, key, command.matcherId().value(), command);
    }
}
