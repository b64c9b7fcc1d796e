package jp.musubi.app.glossary;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.event.TermContent;

/**
 * What a file says.
 *
 * @param groups in the order of the file
 * @param troubles why the file is refused; none when it is sound
 * @param passed entries that tie nothing to anything, for example concepts with a single word
 */
public record ReadFile(List<ReadGroup> groups, List<Trouble> troubles, int passed) {
    public ReadFile {
        groups = List.copyOf(groups);
        troubles = List.copyOf(troubles);
    }

    /** Collects what is read. */
    static final class Builder {
        /** More troubles help nobody. */
        private static final int MOST_TROUBLES = 50;

        private final List<ReadGroup> groups = new ArrayList<>();
        private final List<Trouble> troubles = new ArrayList<>();
        private int passed;

        void group(int line, TermContent content) {
            groups.add(new ReadGroup(line, content));
        }

        void trouble(int line, String key, Object... arguments) {
            if (troubles.size() < MOST_TROUBLES) {
                troubles.add(Trouble.at(line, key, arguments));
            }
        }

        void pass() {
            passed++;
        }

        ReadFile done() {
            return new ReadFile(groups, troubles, passed);
        }
    }
}
