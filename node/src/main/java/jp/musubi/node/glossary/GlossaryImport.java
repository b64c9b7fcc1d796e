package jp.musubi.node.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import jp.musubi.command.glossary.importterms.ImportTerms;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.intake.vocabularies.ReadFile;
import jp.musubi.intake.vocabularies.TermIds;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.glossary.findknown.FindKnownTerms;
import jp.musubi.query.glossary.readwhole.ReadGlossary;
import jp.musubi.search.document.Viewer;

/**
 * Takes the groups of a sound file into the glossary. Ids of groups follow from what they say, and those of the commands
 * from their groups: the same file twice, or a file whose import was broken off, adds only what is missing.
 */
public final class GlossaryImport {
    /** So many groups are stored at once; a long vocabulary shows its progress, and others' commands come in between. */
    private static final int PART = 1_000;

    /** One append must fit into one document of a store. */
    private static final long PART_CHARACTERS = 1_000_000;

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

    /** A file's name as the source of its groups: without folders, control characters and what is too long. */
    public static String source(String fileName) {
        String given = fileName == null ? "" : fileName;
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        int length = name.codePointCount(0, name.length());
        if (length > TextLimits.SHORT) {
            return name.substring(name.offsetByCodePoints(0, length - TextLimits.SHORT));
        }
        return name.isEmpty() ? "glossary" : name;
    }

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
     * @throws jp.musubi.command.kit.refusal.RefusedException when the actor may not; nothing is stored then
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
        int done = known.size();
        for (List<ImportTerms.NewTerm> part : parts(fresh)) {
            position = commands.send(new ImportTerms(actor, source, part), id(source, part), null)
                    .position();
            done += part.size();
            progress.accept(done);
        }
        return new Outcome(fresh.size(), known.size(), position);
    }

    private static List<List<ImportTerms.NewTerm>> parts(List<ImportTerms.NewTerm> terms) {
        List<List<ImportTerms.NewTerm>> parts = new ArrayList<>();
        int start = 0;
        long characters = 0;
        for (int i = 0; i < terms.size(); i++) {
            characters +=
                    terms.get(i).content().forms().mapToInt(String::length).sum();
            if (i + 1 == terms.size() || i + 1 - start == PART || characters >= PART_CHARACTERS) {
                parts.add(terms.subList(start, i + 1));
                start = i + 1;
                characters = 0;
            }
        }
        return parts;
    }

    /**
     * Those groups of the file that were taken in once, and those that say what a group in force says, however that one came
     * in: the glossary's own table brings nothing new.
     */
    private Set<TermId> known(ReadFile file) {
        Set<TermId> known = new HashSet<>(
                questions.ask(new FindKnownTerms(Viewer.system(), file.groups().keySet())));
        Set<TermId> inForce = questions.ask(new ReadGlossary(Viewer.system(), null)).groups().stream()
                .map(GlossaryTable::asRead)
                .map(TermIds::of)
                .collect(Collectors.toSet());
        inForce.retainAll(file.groups().keySet());
        known.addAll(inForce);
        return known;
    }

    private static String id(String source, List<ImportTerms.NewTerm> part) {
        List<String> parts = new ArrayList<>(List.of(source));
        part.forEach(term -> parts.add(term.id().value()));
        return "glossary-" + Ids.derived("glossary-import", parts.toArray(String[]::new));
    }
}
