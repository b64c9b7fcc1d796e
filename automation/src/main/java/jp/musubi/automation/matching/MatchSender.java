package jp.musubi.automation.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.matching.matchneed.MatchNeed;
import jp.musubi.command.sounding.SoundingCodes;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.search.match.Candidate;
import jp.musubi.search.match.MatchResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what matching a need found, and knows which refusals are in order. */
final class MatchSender {
    private static final Logger LOG = LoggerFactory.getLogger(MatchSender.class);
    static final PersonId MATCHER = new PersonId("matcher");
    /** Somebody who revises a need faster than this many times is not the matcher's to wait for. */
    private static final int ATTEMPTS = 20;

    private final EventLog log;
    private final EventCodec codec;
    private final MatchCommands commands;

    MatchSender(EventLog log, EventCodec codec, MatchCommands commands) {
        this.log = log;
        this.codec = codec;
        this.commands = commands;
    }

    /**
     * Sends.
     *
     * @param run as of the cause
     * @return whether it was accepted; otherwise it was done before, or there is nothing to do any more
     * @throws RefusedException when it was refused for any other reason
     */
    boolean send(PendingMatches.Step step, MatchRun run) {
        int current = run.revision();
        for (int attempt = 1; ; attempt++) {
            try {
                commands.send(command(step, current, run), cause(step));
                return true;
            } catch (RefusedException e) {
                OptionalInt next = afterRefusal(e, step, attempt);
                if (next.isEmpty()) {
                    return false;
                }
                current = next.getAsInt();
            }
        }
    }

    /** The revision with which to try again; empty when the refusal is in order. */
    private OptionalInt afterRefusal(RefusedException refused, PendingMatches.Step step, int attempt) {
        LOG.debug("matching {} for {} was refused", step.need(), step.trigger(), refused);
        return switch (refused.refusal().violations().getFirst().code()) {
            case Codes.ALREADY_MATCHED,
                    Codes.NEED_NOT_OPEN,
                    Codes.NEED_OUT_OF_DATE,
                    Codes.UNKNOWN_RECORD,
                    SoundingCodes.NOT_ACCEPTING -> OptionalInt.empty();
            case Codes.STALE_REVISION -> {
                if (attempt == ATTEMPTS) {
                    throw refused;
                }
                yield sameTextAt(step.need(), step.trigger().position());
            }
            default -> throw refused;
        };
    }

    /**
     * The need's revision now, when nothing that matching reads has changed since the cause: no later cause would
     * come for it. Empty when a substantive revision follows, which is a cause of its own.
     */
    private OptionalInt sameTextAt(NeedId need, long position) {
        Criteria.Item revised =
                new Criteria.Item(Set.of(new Tag("need", need.value())), Set.of(EventTypes.nameOf(NeedRevised.class)));
        OptionalInt latest = OptionalInt.empty();
        try (EventCursor events = log.source(new Criteria(List.of(revised)), position)) {
            while (events.hasNext()) {
                StoredEvent stored = events.next();
                NeedRevised event = (NeedRevised) codec.read(stored.name(), stored.version(), stored.payload())
                        .event();
                if (event.substantive()) {
                    return OptionalInt.empty();
                }
                latest = OptionalInt.of(event.revision());
            }
        }
        return latest;
    }

    private static MatchCommands.Cause cause(PendingMatches.Step step) {
        Trigger trigger = step.trigger();
        return new MatchCommands.Cause(step.commandId(), trigger.eventId(), trigger.correlationId());
    }

    private static MatchNeed command(PendingMatches.Step step, int revision, MatchRun run) {
        MatchResult result = run.result();
        List<NeedMatched.ScoredSeed> seen = new ArrayList<>();
        List<MatchNeed.Proposal> proposals = new ArrayList<>();
        for (Candidate candidate : result.candidates()) {
            SeedId seed = MatchRun.seed(candidate);
            seen.add(new NeedMatched.ScoredSeed(
                    seed,
                    candidate.revision(),
                    candidate.reasons().score(),
                    candidate.reasons().direct(),
                    null));
            if (result.proposable(candidate)) {
                proposals.add(proposal(candidate, seen.size(), run));
            }
        }
        long position = step.trigger().position();
        return new MatchNeed(
                MATCHER,
                step.need(),
                revision,
                step.trigger().kind(),
                position,
                position,
                result.matcher(),
                run.glossary(),
                result.selfScore(),
                result.floor(),
                run.answer(),
                seen,
                proposals);
    }

    private static MatchNeed.Proposal proposal(Candidate candidate, int rank, MatchRun run) {
        SeedId seed = MatchRun.seed(candidate);
        Evidence evidence = new Evidence(rank, run.result().floor(), run.glossary(), candidate.reasons());
        return new MatchNeed.Proposal(
                seed,
                candidate.revision(),
                evidence,
                run.laboratory(seed),
                run.ownBest().contains(seed));
    }
}
