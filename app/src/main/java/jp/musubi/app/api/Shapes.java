package jp.musubi.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.matching.MatcherRecipe;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchState;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.record.Field;
import jp.musubi.query.matching.MatcherState;

/**
 * What requests and answers look like, for the OpenAPI document alone: bodies are read field by field, so that every
 * mistake in them is named at once, and answers leave out what their reader may not see.
 */
final class Shapes {

    private Shapes() {}

    record Withdraw(String reason) {}

    record Propose(
            @Schema(requiredMode = RequiredMode.REQUIRED) String needId,
            @Schema(requiredMode = RequiredMode.REQUIRED) String seedId,
            @Schema(requiredMode = RequiredMode.REQUIRED) String reason) {}

    record Contact(
            String id,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    description = "type:id of a record",
                    example = "need:gf5hyr0ft6v5k9tnknt1n5wxmc")
            String about,

            @Schema(description = "Today when absent") LocalDate on,
            @Schema(requiredMode = RequiredMode.REQUIRED) ContactKind kind,
            @Schema(requiredMode = RequiredMode.REQUIRED) String text,
            String nextAction,
            LocalDate due,
            @Schema(description = "Id of a person") String promisedBy,

            @Schema(description = "Ids of promises on that record that are kept by this contact")
            List<String> keeps) {}

    record Organization(
            String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = RequiredMode.REQUIRED) OrganizationKind kind,
            String region) {}

    record TermDefinition(String id, List<String> business, List<String> academic, List<String> english, Field field) {}

    record TermRevision(
            @Schema(requiredMode = RequiredMode.REQUIRED) int revision,
            List<String> business,
            List<String> academic,
            List<String> english,
            Field field) {}

    record TermGroup(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) TermState state,
            @Schema(requiredMode = RequiredMode.REQUIRED) int revision,
            List<String> business,
            List<String> academic,
            List<String> english,
            Field field,

            @Schema(description = "Where it was taken from; absent when somebody wrote it")
            String source,

            Instant changed,
            @Schema(requiredMode = RequiredMode.REQUIRED) long position) {}

    record Person(
            String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) String name,
            String email,
            String organizationId,

            @Schema(description = "Opens an account under this name")
            String login,

            @Schema(description = "At least 12 characters; a one-time password is made when absent")
            String password) {}

    record PersonRevision(
            @Schema(requiredMode = RequiredMode.REQUIRED) String name, String email, String organizationId) {}

    record NewAccount(
            @Schema(requiredMode = RequiredMode.REQUIRED) String login,

            @Schema(description = "At least 12 characters; a one-time password is made when absent")
            String password) {}

    record Login(
            @Schema(requiredMode = RequiredMode.REQUIRED) String login) {}

    record Account(
            @Schema(requiredMode = RequiredMode.REQUIRED) String login,

            @Schema(description = "Whether the password was given by somebody else")
            boolean mustChangePassword,

            @Schema(description = "When such a password ends")
            Instant oneTimeUntil) {}

    record OpenedAccount(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id, String oneTimePassword, Instant until) {}

    record PasswordLink(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) String link,
            @Schema(requiredMode = RequiredMode.REQUIRED) Instant until) {}

    record NewPassword(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "At least 12 characters")
            String password) {}

    record Office(
            @Schema(requiredMode = RequiredMode.REQUIRED) String name,
            String address,

            @Schema(description = "When it answers") String hours,
            String telephone) {}

    /** What the platform adds to the content of a seed or need. */
    record Known(
            String id,
            String owner,
            String introducedBy,
            String state,

            @Schema(description = "Where it stands, as one sentence in the caller's language")
            String standing,

            @Schema(description = "To be sent back with a change")
            int revision,

            NeedCloseReason closeReason,
            Instant registered,
            Instant changed,
            long position,

            @Schema(description = "The log position of the last matching")
            Long matchedPosition,

            @Schema(description = "Whether the caller reads more than the public part")
            boolean insider) {}

    record Factor(String name, double share) {}

    record Term(String term, double share) {}

    record Candidate(
            @Schema(description = "For the candidates of a need")
            String seedId,

            @Schema(description = "For the candidates of a seed")
            String needId,

            int rank,
            String title,
            int revision,
            double score,

            @Schema(description = "The part of the score that both texts say: what the floor is for")
            double direct,

            @Schema(description = "Whether the matcher may propose it")
            boolean aboveFloor,

            List<Factor> factors,
            List<Term> terms,

            @Schema(description = "What the glossary tied together")
            List<Link> links,

            @Schema(
                    description =
                            "Of a seed for a need: why it had a place, or none, at the last matching; absent when its rank says all")
            Placing placing) {}

    @Schema(description = "How many pairings of the need may stand open, and how many of them from one laboratory")
    record Places(int open, int ofOneLaboratory) {}

    record CandidateList(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<Candidate> items,
            long position,
            String matcher,

            @Schema(description = "Version of the glossary in force")
            String glossary,

            double selfScore,
            double floor,

            @Schema(description = "Of a need: log position of its last matching")
            Long matchedPosition,

            @Schema(description = "Of a need: its places at its last matching, where the event tells them")
            Places places) {}

    @Schema(description = "What the matcher saw of the seed when it last looked at the need, as stored")
    record LastSeen(
            long position,
            int rank,
            double score,

            @Schema(description = "Absent where the event does not tell")
            Double direct,

            double floor,
            boolean aboveFloor,
            Placing placing,
            Places places) {}

    record Standing(
            @Schema(description = "From 1; 0 when it is not among those that were ranked")
            int rank,

            @Schema(description = "How many were ranked") int ranked,

            @Schema(description = "How many take part on that side")
            long of) {}

    record Gap(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "too_early")
            String kind,

            @Schema(description = "In the caller's language")
            String text) {}

    record Piece(String text, boolean hit) {}

    record Passage(@Schema(description = "Name of the text") String field, List<Piece> pieces) {}

    record Link(
            @Schema(description = "Form of the glossary that the need says")
            String said,

            @Schema(description = "Found in the seed") String term,
            @Schema(description = "Part of the score") double share,

            @Schema(description = "Id of the group in the glossary; null for a loanword and its English")
            String group) {}

    record Explanation(
            String needId,
            String seedId,
            String needState,
            String seedState,
            long position,

            @Schema(description = "False when one of them takes no part in matching: then there is no score")
            boolean matched,

            String matcher,

            @Schema(description = "Version of the glossary in force")
            String glossary,

            Double score,

            @Schema(description = "The part of the score that both texts say: what the floor is for")
            Double direct,

            Double selfScore,
            Double floor,
            Boolean aboveFloor,

            @Schema(description = "Of the seed among the need's candidates; absent when it is not among those ranked")
            Integer rank,

            Standing seedStanding,
            Standing needStanding,
            List<Factor> factors,
            List<Term> terms,

            @Schema(description = "What the glossary tied together")
            List<Link> links,

            @Schema(description = "Absent when the seed was not among the candidates that were kept")
            LastSeen lastSeen,

            String pairingId,
            PairingState state,

            @Schema(description = "The state in the caller's language; a candidate by who proposed it")
            String stateLabel,

            @Schema(description = "What the pair lacks") List<Gap> gaps,
            List<Passage> needPassages,
            List<Passage> seedPassages) {}

    record SimilarOne(
            String id,
            String title,

            @Schema(description = "How much of what the one says the other says too, 0 to 1")
            double nearness) {}

    record SimilarList(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<SimilarOne> items, long position) {}

    record Pairing(
            String id,
            String needId,
            String seedId,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    description = "What people call it by; stays when it is proposed again")
            long number,

            PairingState state,

            @Schema(description = "The state in the caller's language; a candidate by who proposed it")
            String stateLabel,

            String by,
            String matcher,
            Integer needRevision,
            Integer seedRevision,
            long proposedPosition,
            Instant proposed,
            Instant changed,
            long position,

            @Schema(description = "Log position of the proposal that the evidence is of; absent without evidence")
            Long evidencePosition,

            Integer rank,
            Double score,

            @Schema(description = "The part of the score that both texts say; absent in old proposals")
            Double direct,

            @Schema(description = "Lowest direct score that could be proposed; absent in old proposals")
            Double floor,

            @Schema(description = "Why it has a place that its rank does not say")
            Placing placing,

            @Schema(description = "Version of the glossary that was in force; absent in old proposals")
            String glossary,

            List<Factor> factors,
            List<Term> terms,

            @Schema(description = "What the glossary tied together; absent in old proposals")
            List<Link> links,

            String reason,
            DismissReason dismissReason,
            String note,
            String decidedBy,

            @Schema(description = "Number of the decision that stands; absent when none does")
            Integer decision) {}

    record WholePairing(
            String id,
            String needId,
            String seedId,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    description = "What people call it by; stays when it is proposed again")
            long number,

            PairingState state,

            @Schema(description = "The state in the caller's language; a candidate by who proposed it")
            String stateLabel,

            String by,
            String matcher,
            Integer needRevision,
            Integer seedRevision,
            long proposedPosition,
            Instant proposed,
            Instant changed,
            long position,

            @Schema(description = "Log position of the proposal that the evidence is of; absent without evidence")
            Long evidencePosition,

            Integer rank,
            Double score,

            @Schema(description = "The part of the score that both texts say; absent in old proposals")
            Double direct,

            @Schema(description = "Lowest direct score that could be proposed; absent in old proposals")
            Double floor,

            @Schema(description = "Why it has a place that its rank does not say")
            Placing placing,

            @Schema(description = "Version of the glossary that was in force; absent in old proposals")
            String glossary,

            List<Factor> factors,
            List<Term> terms,

            @Schema(description = "What the glossary tied together; absent in old proposals")
            List<Link> links,

            String reason,
            DismissReason dismissReason,
            String note,
            String decidedBy,

            @Schema(description = "Number of the decision that stands; absent when none does")
            Integer decision,

            @Schema(description = "What earlier proposals of it rested on, newest first")
            List<EarlierProposal> earlier) {}

    record EarlierProposal(
            String by,
            String matcher,
            Integer needRevision,
            Integer seedRevision,
            long proposedPosition,
            Instant proposed,

            @Schema(description = "Log position of the proposal that the evidence is of; absent without evidence")
            Long evidencePosition,

            Integer rank,
            Double score,

            @Schema(description = "The part of the score that both texts say; absent in old proposals")
            Double direct,

            @Schema(description = "Lowest direct score that could be proposed; absent in old proposals")
            Double floor,

            @Schema(description = "Why it has a place that its rank does not say")
            Placing placing,

            @Schema(description = "Version of the glossary that was in force; absent in old proposals")
            String glossary,

            List<Factor> factors,
            List<Term> terms,

            @Schema(description = "What the glossary tied together; absent in old proposals")
            List<Link> links,

            String reason) {}

    record Event(
            @Schema(requiredMode = RequiredMode.REQUIRED) long position,
            long commit,
            String id,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "SeedRegistered")
            String type,

            String version,
            @Schema(requiredMode = RequiredMode.REQUIRED) Instant time,
            List<String> tags,
            @Schema(requiredMode = RequiredMode.REQUIRED) Object metadata,

            @Schema(description = "Absent when erased as a whole")
            Object payload,

            boolean erased,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "Leaf hash, hexadecimal")
            String hash) {}

    record Verification(
            @Schema(requiredMode = RequiredMode.REQUIRED) boolean intact,
            Long events,
            String head,
            @Schema(description = "The first bad position") Long position,
            String reason) {}

    record Error(
            @Schema(description = "JSON name; absent when about the whole request")
            String field,

            @Schema(description = "The field's name on forms, in the caller's language")
            String label,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "required")
            String code,

            @Schema(requiredMode = RequiredMode.REQUIRED) String message) {}

    record Change(String field, String before, String after) {}

    record Problem(
            @Schema(requiredMode = RequiredMode.REQUIRED) String type,
            @Schema(requiredMode = RequiredMode.REQUIRED) String title,
            @Schema(requiredMode = RequiredMode.REQUIRED) int status,
            String detail,
            String instance,
            @Schema(requiredMode = RequiredMode.REQUIRED) List<Error> errors,

            @Schema(description = "The revision now, when the one sent is stale")
            Integer revision,

            @Schema(description = "What others changed since the revision sent")
            List<Change> changes) {}

    record RequestedRematch(
            @Schema(requiredMode = RequiredMode.REQUIRED) RematchReason reason) {}

    record Rematch(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) RematchState state,
            RematchReason reason,
            String requestedBy,
            Instant requested,
            long requestedPosition,
            Instant changed,

            @Schema(description = "Needs that were open when it was requested")
            long needs,

            @Schema(description = "Needs that it has still to match")
            long left,

            @Schema(description = "Only once completed") Integer matched,
            @Schema(description = "Only once completed") Integer proposed,
            @Schema(description = "Only once completed") Integer displaced) {}

    record Matcher(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) MatcherState state,
            Instant since,
            long position,

            @Schema(description = "Only once it is in force no more")
            Instant ended,

            @Schema(description = "Only once it is in force no more")
            Long endedPosition,

            String trainedBy,
            String reason,
            String endReason,
            MatcherRecipe recipe,
            List<TrainedMatcher.Multiplier> multipliers,
            String comparedWith,
            TrainedMatcher.Data data,
            TrainedMatcher.Figures before,
            TrainedMatcher.Figures after,

            @Schema(description = "How often luck alone does as well, 0 to 1")
            double chance,

            String learner) {}

    record Trial(
            @Schema(requiredMode = RequiredMode.REQUIRED) boolean comesIntoForce,

            @Schema(description = "Codes of what speaks against it", requiredMode = RequiredMode.REQUIRED)
            List<String> against,

            @Schema(description = "Name of the recipe in force", requiredMode = RequiredMode.REQUIRED)
            String inForce,

            TrainedMatcher.Data data,
            MatcherRecipe recipe,
            List<TrainedMatcher.Multiplier> multipliers,
            String comparedWith,
            TrainedMatcher.Figures before,
            TrainedMatcher.Figures after,
            Double chance,
            String learner) {}
}
