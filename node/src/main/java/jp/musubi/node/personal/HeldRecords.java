package jp.musubi.node.personal;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;

/** The records of a person and their histories, as the index shows them to the reader: its filter is the only one. */
final class HeldRecords {
    private static final int PAGE = 200;

    private final Questions questions;
    private final PersonId person;
    private final Who reader;
    private final long head;
    private final OtherPersons others;

    HeldRecords(Questions questions, PersonId person, Who reader, long head, OtherPersons others) {
        this.others = others;
        this.questions = questions;
        this.person = person;
        this.reader = reader;
        this.head = head;
    }

    /** Tells the records. @return those of which a history is told */
    Set<RecordRef> tell(HeldSink sink) throws IOException {
        Set<RecordRef> told = new LinkedHashSet<>();
        var mine = Set.of(person.value());
        each(
                page -> new FindSeeds(reader.viewer(), "", Map.of("owner", mine), "oldest", page, PAGE, head),
                (SeedView seed) ->
                        record(seed.id().ref(), seed.state().code(), seed.changed(), seed.content(), "owner"),
                told,
                sink);
        for (String part : List.of("owner", "introducedBy")) {
            each(
                    page -> new FindNeeds(reader.viewer(), "", Map.of(part, mine), "oldest", page, PAGE, head),
                    (NeedView need) ->
                            record(need.id().ref(), need.state().code(), need.changed(), need.content(), part),
                    told,
                    sink);
        }
        told.removeIf(record -> history(record).isEmpty());
        return told;
    }

    private <V> void each(
            Function<Integer, Question<Page<V>>> question,
            Function<V, HeldItem> item,
            Set<RecordRef> told,
            HeldSink sink)
            throws IOException {
        for (int page = 1; ; page++) {
            Page<V> found = questions.ask(question.apply(page));
            for (V view : found.items()) {
                HeldItem one = item.apply(view);
                told.add(RecordRef.parse(one.records().getFirst()));
                sink.item(one);
            }
            if (found.items().size() < PAGE) {
                return;
            }
        }
    }

    private HeldItem record(RecordRef record, String state, Instant changed, Object content, String part) {
        Map<String, String> values = new LinkedHashMap<>(HeldTrees.values(Entries.tree(content)));
        others.takeOut(values);
        PersonalData.put(values, "state", state);
        PersonalData.put(values, "part", part);
        return new HeldItem(record.type().code(), changed, "", List.of(record.toString()), values);
    }

    private List<HistoryEntry> history(RecordRef record) {
        return questions.ask(new ReadHistory(reader.viewer(), record, head));
    }

    /** Tells what became of records, one after the other. */
    void tellHistories(Set<RecordRef> records, HeldSink sink) throws IOException {
        for (RecordRef record : records) {
            for (HistoryEntry entry : history(record)) {
                Map<String, String> values = new LinkedHashMap<>();
                entry.changes().forEach(change -> PersonalData.put(values, change.field(), change.after()));
                others.takeOut(values);
                PersonalData.put(values, "reason", entry.why());
                sink.item(new HeldItem(
                        entry.type(),
                        entry.time(),
                        by(person, entry.actor()),
                        List.of(entry.subject().toString()),
                        values));
            }
        }
    }

    /** Whether the person did it, another, or nobody. */
    static String by(PersonId person, String actor) {
        if (person.value().equals(actor)) {
            return "self";
        }
        return actor == null || SystemActors.reserved(new PersonId(actor)) ? "system" : "other";
    }
}
