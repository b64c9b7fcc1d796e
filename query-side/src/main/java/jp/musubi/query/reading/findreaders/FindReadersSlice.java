package jp.musubi.query.reading.findreaders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.reading.Parties;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.Admissions;
import jp.musubi.search.query.IndexView;

/** Answers {@link FindReaders} by what the index tells requests: the tokens of the record as it was then, and of everybody as they stood. */
public final class FindReadersSlice {
    private FindReadersSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindReaders.class, question -> answer(question, sources));
    }

    private static Readers answer(FindReaders asked, Sources sources) {
        if (!sources.at(null, now -> told(asked, now))) {
            return new Readers.NotTold();
        }
        return sources.at(asked.at(), then -> then(asked, then));
    }

    /** As they stand now: who was the owner before is told nothing more. */
    private static boolean told(FindReaders asked, IndexView now) {
        Viewer viewer = asked.viewer();
        return now.get(asked.record(), viewer)
                .filter(StoredRecord::insider)
                .filter(stored -> Viewers.overall(viewer) || own(asked, stored))
                .isPresent();
    }

    private static boolean own(FindReaders asked, StoredRecord stored) {
        PersonId owner = Parties.of(asked.record().type(), stored).owner();
        return owner != null && Viewers.persons(asked.viewer()).contains(owner.value());
    }

    private static Readers then(FindReaders asked, IndexView view) {
        Viewer asker = Viewers.at(asked.viewer(), asked.at());
        Optional<StoredRecord> seen = view.get(asked.record(), asker);
        if (seen.filter(StoredRecord::insider).isEmpty()) {
            return new Readers.NotThere();
        }
        List<Map.Entry<PersonId, Viewer>> people =
                List.copyOf(asked.standings().apply(view.position()).entrySet());
        List<Viewer> viewers = new ArrayList<>();
        viewers.add(Viewer.visitor());
        people.forEach(person -> viewers.add(person.getValue()));
        Admissions admitted = view.admitted(asked.record(), viewers).orElseThrow();
        Parties parties = Parties.of(asked.record().type(), seen.get());
        ReadersOfRecord readers = new ReadersOfRecord(parties, admitted.whole());
        for (int i = 0; i < people.size(); i++) {
            readers.add(people.get(i).getKey(), admitted.each().get(i + 1));
        }
        return readers.told(
                view.position(),
                admitted.each().getFirst().reads(),
                asked.viewer().has(Role.AUDITOR),
                asked.page(),
                asked.size());
    }
}
