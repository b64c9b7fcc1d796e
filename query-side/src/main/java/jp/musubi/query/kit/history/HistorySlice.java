package jp.musubi.query.kit.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.search.document.StoredRecord;

/**
 * Answers {@link ReadHistory}, from the log itself. Coordinators and auditors see everything that bears the
 * record's tag; the owner and the intermediary of a seed or need see its own events, without matching, pairings
 * and contacts; administrators see those of the glossary.
 */
public final class HistorySlice {
    private HistorySlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadHistory.class, question -> answer(question, sources));
    }

    static List<HistoryEntry> answer(ReadHistory asked, Sources sources) {
        boolean overall = Viewers.overall(asked.viewer());
        boolean office = office(asked, overall, sources);
        if (!office && !ownRecord(asked, sources) && !ownGlossary(asked)) {
            return List.of();
        }
        List<HistoryEntry> entries = new HistoryReader(asked.record(), office, sources)
                .entries(asked.at() == null ? Long.MAX_VALUE : asked.at());
        return overall && !Viewers.across(asked.viewer()) ? seen(entries, asked, sources) : entries;
    }

    /** Who does not see across houses is told of their own as a coordinator, and of what is their own otherwise as its owner. */
    private static boolean office(ReadHistory asked, boolean overall, Sources sources) {
        return overall
                && (Viewers.across(asked.viewer())
                        || !Set.of(RecordType.SEED, RecordType.NEED)
                                .contains(asked.record().type())
                        || sources.index()
                                .read(view -> view.get(asked.record(), asked.viewer()))
                                .filter(StoredRecord::office)
                                .isPresent());
    }

    /** Of what else bears the record's tag a coordinator is told what they may see. */
    private static List<HistoryEntry> seen(List<HistoryEntry> entries, ReadHistory asked, Sources sources) {
        return sources.index().read(view -> {
            Map<RecordRef, Boolean> seen = new HashMap<>();
            return entries.stream()
                    .filter(entry -> seen.computeIfAbsent(
                            entry.subject(),
                            record -> view.get(record, asked.viewer())
                                    .filter(StoredRecord::insider)
                                    .isPresent()))
                    .toList();
        });
    }

    private static boolean ownRecord(ReadHistory asked, Sources sources) {
        RecordType type = asked.record().type();
        return (type == RecordType.SEED || type == RecordType.NEED)
                && sources.index()
                        .read(view -> view.get(asked.record(), asked.viewer()))
                        .filter(StoredRecord::insider)
                        .isPresent();
    }

    /** Administrators change the glossary too. */
    private static boolean ownGlossary(ReadHistory asked) {
        return asked.record().type() == RecordType.TERM && asked.viewer().has(Role.ADMINISTRATOR);
    }
}
