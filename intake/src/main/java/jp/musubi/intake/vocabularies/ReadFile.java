package jp.musubi.intake.vocabularies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.command.glossary.TermRules;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;

/**
 * What a file says.
 *
 * @param groups by the id that follows from what they say, in the order of the file
 * @param troubles why the file is refused; none when it is sound
 * @param passed entries that are left out because they tie nothing to anything, for example concepts with a single word,
 *     or that say what another has said
 */
public record ReadFile(Map<TermId, TermContent> groups, List<Trouble> troubles, int passed) {
    /** Most groups of a file: what is in force is held in memory. */
    public static final int MOST_GROUPS = 100_000;

    public ReadFile {
        troubles = List.copyOf(troubles);
    }

    /** A file that cannot be taken for what it should be. */
    public static ReadFile refused(Trouble trouble) {
        return new ReadFile(Map.of(), List.of(trouble), 0);
    }

    /** Whether the file may be taken in. */
    public boolean sound() {
        return troubles.isEmpty();
    }

    /** Collects what is read, until there is too much of it. */
    static final class Builder {
        /** More troubles help nobody. */
        private static final int MOST_TROUBLES = 50;

        private final Map<TermId, TermContent> groups = new LinkedHashMap<>();
        private final List<Trouble> troubles = new ArrayList<>();
        private int passed;

        /** Takes a group as somebody wrote it down: whatever is wrong with it is a trouble. */
        void written(int line, TermContent content) {
            List<Violation> violations = TermRules.check(content);
            violations.forEach(each -> trouble(Trouble.at(line, each)));
            if (violations.isEmpty()) {
                add(content);
            }
        }

        /** Takes a concept of a vocabulary: of its words those that can be forms, and passes it over without two. */
        void extracted(TermContent content) {
            Set<String> seen = new HashSet<>();
            TermContent fit = new TermContent(
                    fit(content.business(), seen),
                    fit(content.academic(), seen),
                    fit(content.english(), seen),
                    content.field());
            if (TermRules.check(fit).isEmpty()) {
                add(fit);
            } else {
                passed++;
            }
        }

        private static List<String> fit(List<String> forms, Set<String> seen) {
            return forms.stream()
                    .map(String::strip)
                    .filter(form -> TermRules.fits(form) && seen.size() < TermRules.FORMS)
                    .filter(form -> seen.add(TermRules.folded(form)))
                    .toList();
        }

        private void add(TermContent content) {
            if (groups.putIfAbsent(TermIds.of(content), content) != null) {
                passed++;
            }
            if (groups.size() > MOST_GROUPS) {
                throw new TooManyGroupsException();
            }
        }

        void trouble(Trouble trouble) {
            if (troubles.size() < MOST_TROUBLES) {
                troubles.add(trouble);
            }
        }

        void trouble(int line, String key, Object... arguments) {
            trouble(Trouble.at(line, key, arguments));
        }

        ReadFile done() {
            if (groups.isEmpty() && troubles.isEmpty()) {
                trouble(0, "empty");
            }
            return new ReadFile(groups, troubles, passed);
        }
    }

    /** There are more groups than may come in one file. */
    static final class TooManyGroupsException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyGroupsException() {
            super(null, null, false, false);
        }
    }
}
