package jp.musubi.query.kit.history;

import java.util.List;
import jp.musubi.language.RecordType;
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
        if (!overall && !ownRecord(asked, sources) && !ownGlossary(asked)) {
            return List.of();
        }
        return new HistoryReader(asked.record(), overall, sources)
                .entries(asked.at() == null ? Long.MAX_VALUE : asked.at());
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
