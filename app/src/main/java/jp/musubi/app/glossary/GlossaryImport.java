package jp.musubi.app.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import jp.musubi.app.gateway.Commands;
import jp.musubi.app.gateway.Questions;
import jp.musubi.command.importterms.ImportTerms;
import jp.musubi.language.Ids;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.TermId;
import jp.musubi.query.findknownterms.FindKnownTerms;
import jp.musubi.search.document.Viewer;

/**
 * Takes the groups of a sound file into the glossary. Ids of groups follow from what they say, and those of the commands
 * from their groups: the same file twice, or a file whose import was broken off, adds only what is missing.
 */
public final class GlossaryImport {
    /** So many groups are stored at once; a long vocabulary shows its progress, and others' commands come in between. */
    private static final int PART = 1_000;

    private final Commands commands;
    private final Questions questions;

    public GlossaryImport(Commands commands, Questions questions) {
        this.commands = commands;
        this.questions = questions;
    }

    /**
     * What came of an import.
     *
     * @param added groups that are new
     * @param already groups that had been taken in before, some perhaps revised or retired since
     * @param position log position after which all of it can be found
     */
    public record Outcome(int added, int already, long position) {}

    /** What would come of it; stores nothing. */
    public Outcome preview(ReadFile file) {
        int known = known(file).size();
        return new Outcome(file.groups().size() - known, known, questions.position());
    }

    /**
     * Takes the groups in.
     *
     * @param file without troubles
     * @param actor in whose name
     * @param source what the groups' events name as their source, for example the file's name
     * @param progress told how many groups are done
     * @throws jp.musubi.command.refusal.RefusedException when the actor may not; nothing is stored then
     */
    public Outcome run(ReadFile file, PersonId actor, String source, LongConsumer progress) {
        if (!file.sound()) {
            throw new IllegalArgumentException("a file with troubles is not taken in");
        }
        Set<TermId> known = known(file);
        List<ImportTerms.NewTerm> fresh = new ArrayList<>();
        file.groups().forEach((id, content) -> {
            if (!known.contains(id)) {
                fresh.add(new ImportTerms.NewTerm(id, content));
            }
        });
        long position = questions.position();
        for (int from = 0; from < fresh.size(); from += PART) {
            List<ImportTerms.NewTerm> part = fresh.subList(from, Math.min(from + PART, fresh.size()));
            position = commands.send(new ImportTerms(actor, source, part), id(source, part), null)
                    .position();
            progress.accept(known.size() + from + part.size());
        }
        return new Outcome(fresh.size(), known.size(), position);
    }

    private Set<TermId> known(ReadFile file) {
        return questions.ask(new FindKnownTerms(Viewer.system(), file.groups().keySet()));
    }

    private static String id(String source, List<ImportTerms.NewTerm> part) {
        List<String> parts = new ArrayList<>(List.of(source));
        part.forEach(term -> parts.add(term.id().value()));
        return "glossary-" + Ids.derived("glossary-import", parts.toArray(String[]::new));
    }
}
