package jp.musubi.app.kit.reading;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.reading.note.NoteReadings;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.reading.ReadingId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.OwnerOf;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.kit.HoldsLimited;
import jp.musubi.query.kit.Question;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.search.document.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions of people, of which is noted who read what is limited before they read it. Where that cannot be noted, because nothing
 * can be stored now or not on this node, the limited part is withheld, and the page says so ({@link Withheld}).
 *
 * <p>Noted are those who see all records by their role; owners and who brought a record read their own. What lists hold is not
 * noted: they show no limited part.
 */
public final class RecordedQuestions implements Questions {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedQuestions.class);
    /** Readings known to be in the log. More than are read in a day on a busy node; what is forgotten is only decided again. */
    private static final int KNOWN = 50_000;

    private final Questions questions;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final Set<ReadingId> known = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ReadingId, Boolean> eldest) {
            return size() > KNOWN;
        }
    }));

    /** @param today the day of Asia/Tokyo */
    public RecordedQuestions(Questions questions, Commands commands, Supplier<LocalDate> today) {
        this.questions = questions;
        this.commands = commands;
        this.today = today;
    }

    @Override
    public <A> A ask(Question<A> question) {
        A answer = questions.ask(question);
        if (!(question instanceof HoldsLimited<A> holding) || !Viewers.overall(holding.viewer())) {
            return answer;
        }
        Set<RecordRef> limited = holding.limitedIn(answer);
        if (limited.isEmpty()) {
            return answer;
        }
        Optional<RuntimeException> failure = note(holding.viewer(), limited);
        if (failure.isEmpty()) {
            return answer;
        }
        Withheld.because(failure.get());
        return holding.withheld(answer);
    }

    /** Why it could not be noted; empty when it was, or had been. */
    private Optional<RuntimeException> note(Viewer viewer, Set<RecordRef> records) {
        Optional<PersonId> reader = Viewers.persons(viewer).stream().findFirst().map(PersonId::new);
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = today.get();
        Set<RecordRef> fresh = new LinkedHashSet<>(records);
        fresh.removeIf(record -> known.contains(ReadingId.of(record, reader.get(), day)));
        try {
            Set<RecordRef> others = new LinkedHashSet<>(fresh);
            others.removeIf(record -> questions.ask(new OwnerOf(record)).equals(reader));
            if (!others.isEmpty()) {
                commands.send(new NoteReadings(reader.get(), others), id(others, reader.get(), day), null);
            }
        } catch (RefusedException e) {
            // Revoked or locked a moment ago: the answer was given to somebody who may not have it any more.
            return Optional.of(e);
        } catch (RuntimeException e) {
            LOG.warn("that limited parts are read cannot be noted, so they are withheld: {}", e.toString());
            return Optional.of(e);
        }
        fresh.forEach(record -> known.add(ReadingId.of(record, reader.get(), day)));
        return Optional.empty();
    }

    private static String id(Set<RecordRef> records, PersonId reader, LocalDate day) {
        StringBuilder id = new StringBuilder("reading");
        records.stream()
                .map(record -> ReadingId.of(record, reader, day).value())
                .sorted()
                .forEach(one -> id.append('-').append(one));
        return id.toString();
    }

    @Override
    public boolean await(long position, Duration timeout) {
        return questions.await(position, timeout);
    }

    @Override
    public long position() {
        return questions.position();
    }
}
