package jp.musubi.query.pairing.worklist;

import java.time.LocalDate;
import jp.musubi.language.kit.State;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.search.query.IndexView;

/** Answers {@link ReadWorklist}. */
public final class WorklistSlice {
    private WorklistSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadWorklist.class, question -> answer(question, sources));
    }

    static Worklist answer(ReadWorklist asked, Sources sources) {
        return sources.at(null, view -> worklist(asked, view));
    }

    private static Worklist worklist(ReadWorklist asked, IndexView view) {
        if (!asked.viewer().has(Role.COORDINATOR)) {
            return Worklist.empty(view.position());
        }
        Lines lines = new Lines(view, asked.viewer(), asked.charge());
        long today = asked.today().toEpochDay();
        return new Worklist(
                view.position(),
                OpenPromises.due(asked, view, LocalDate.MIN.toEpochDay(), today - 1),
                OpenPromises.due(asked, view, today, LocalDate.MAX.toEpochDay()),
                OpenPromises.left(asked, view),
                lines.candidates(),
                lines.of(State::stands),
                lines.of(State::rests),
                lines.waiting());
    }
}
