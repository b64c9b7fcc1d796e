package jp.musubi.automation.ending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import jp.musubi.automation.matching.MatchCommands;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.need.expire.ExpireNeed;
import jp.musubi.command.pairing.resume.ResumePairing;
import jp.musubi.command.party.reachday.ReachPersonDay;
import jp.musubi.command.seed.expire.ExpireSeed;
import jp.musubi.command.sounding.open.OpenSounding;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.record.EndedRecords;
import jp.musubi.search.index.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look after another at what has ended. One record that cannot be ended never keeps the others from it. */
final class Endings {
    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    private final SearchIndex index;
    private final MatchCommands commands;
    private final Today today;
    private volatile String fault;

    Endings(SearchIndex index, MatchCommands commands, Today today) {
        this.index = index;
        this.commands = commands;
        this.today = today;
    }

    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    void look(BooleanSupplier stopping) {
        try {
            String ended = end(EndedRecords.before(index, today.day()), Endings::command, stopping);
            String resumed = end(EndedRecords.pausedBefore(index, today.day()), Endings::opening, stopping);
            fault = ended == null ? resumed : ended;
        } catch (RuntimeException e) {
            LOG.error("What has ended cannot be asked for now; it is tried again", e);
            fault = String.valueOf(e.getMessage());
        }
    }

    /** @return why one could not be ended, the first of several; null when all could */
    private String end(List<RecordRef> records, Function<RecordRef, Command> what, BooleanSupplier stopping) {
        String failed = null;
        for (RecordRef record : records) {
            if (stopping.getAsBoolean()) {
                return failed;
            }
            String failure = end(record, what.apply(record));
            failed = failed == null ? failure : failed;
        }
        return failed;
    }

    /** @return why it could not be done; null when it was, or when there was nothing to do any more */
    private String end(RecordRef record, Command command) {
        try {
            // A new id each time: a record can end again on the same day after it was opened anew, and what came of an
            // earlier command would hide that.
            String id = "ending-" + UUID.randomUUID();
            commands.send(command, new MatchCommands.Cause(id, id, id));
            return null;
        } catch (RuntimeException e) {
            String why = record + ": " + e.getMessage();
            if (!why.equals(fault)) {
                LOG.error("{} has ended, but that cannot be stored now; it is tried again", record, e);
            }
            return why;
        }
    }

    private static Command opening(RecordRef record) {
        return new OpenSounding(SystemActors.MATCHER, record);
    }

    private static Command command(RecordRef record) {
        return switch (record.type()) {
            case SEED -> new ExpireSeed(SystemActors.MATCHER, new SeedId(record.id()));
            case NEED -> new ExpireNeed(SystemActors.MATCHER, new NeedId(record.id()));
            case PAIRING -> new ResumePairing(SystemActors.MATCHER, new PairingId(record.id()), null);
            case PERSON -> new ReachPersonDay(SystemActors.MATCHER, new PersonId(record.id()));
            default -> throw new IllegalArgumentException("no day ends " + record);
        };
    }
}
