package jp.musubi.command.matching.matchneed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.matching.matchneed.MatchNeed.Proposal;
import jp.musubi.command.sounding.SoundingCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

final class MatchNeedHandler {
    private final int places;
    private final Today today;

    MatchNeedHandler(int places, Today today) {
        this.places = places;
        this.today = today;
    }

    @CommandHandler
    void handle(
            MatchNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "needId") StandingSeeds standing,
            ProcessingContext context,
            EventAppender out) {
        if (!actor.has(Role.AUTOMATION)) {
            throw Refuse.forbidden();
        }
        Set<SeedId> seeds = new HashSet<>(standing.seeds());
        command.proposals().forEach(proposal -> seeds.add(proposal.seedId()));
        MatchScope scope = new MatchScope(command.needId(), seeds);
        out.append(decide(command, Models.load(context, NeedMatching.class, scope), places, today.day()));
    }

    static List<Event> decide(MatchNeed command, NeedMatching matching, int places, LocalDate today) {
        requireMatchable(command, matching, today);
        Choice choice = Choice.of(command.proposals(), matching.on(today), places);
        List<Event> events = new ArrayList<>();
        events.add(matched(command, choice.placings(), places));
        choice.displaced().forEach(seed -> events.add(displaced(command, seed)));
        choice.proposed()
                .forEach(proposal ->
                        events.add(proposed(command, proposal, choice.placings().get(proposal.seedId()))));
        return events;
    }

    private static void requireMatchable(MatchNeed command, NeedMatching matching, LocalDate today) {
        if (matching.state() == null) {
            throw Refuse.unknown();
        }
        if (!matching.state().stands()) {
            throw Refuse.conflictAt("needId", Codes.NEED_NOT_OPEN);
        }
        if (matching.on(today).days().isPaused(command.needId().ref())) {
            throw Refuse.conflictAt("needId", SoundingCodes.NOT_ACCEPTING);
        }
        if (!matching.days().need().holds(today)) {
            throw Refuse.conflictAt("needId", Codes.NEED_OUT_OF_DATE);
        }
        if (matching.revision() != command.revision()) {
            throw Refuse.conflict(Codes.STALE_REVISION, matching.revision());
        }
        if (matching.lastCause() >= command.causePosition()) {
            throw Refuse.conflict(Codes.ALREADY_MATCHED, matching.lastCause());
        }
    }

    private static NeedMatched matched(MatchNeed command, Map<SeedId, Placing> placings, int places) {
        return new NeedMatched(
                command.needId(),
                command.revision(),
                command.trigger(),
                command.causePosition(),
                command.searcherPosition(),
                command.matcher(),
                command.glossary(),
                command.selfScore(),
                command.floor(),
                command.answer(),
                new NeedMatched.Places(places, Places.ofOneLaboratory(places)),
                command.candidates().stream()
                        .map(one -> one.placed(placings.get(one.seedId())))
                        .toList());
    }

    private static PairingDisplaced displaced(MatchNeed command, SeedId seed) {
        return new PairingDisplaced(
                PairingId.of(command.needId(), seed), command.needId(), seed, command.causePosition());
    }

    private static PairingProposed proposed(MatchNeed command, Proposal proposal, @Nullable Placing placing) {
        return new PairingProposed(
                PairingId.of(command.needId(), proposal.seedId()),
                command.needId(),
                proposal.seedId(),
                command.revision(),
                proposal.seedRevision(),
                ProposedBy.MATCHER,
                command.causePosition(),
                command.matcher(),
                proposal.evidence().placed(placing),
                null);
    }
}
