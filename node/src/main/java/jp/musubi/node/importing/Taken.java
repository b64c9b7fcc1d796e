package jp.musubi.node.importing;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;

/**
 * What became of a line.
 *
 * @param in whether it is in, now or from before
 * @param already whether it was in before
 * @param draft whether it is in, but only as a draft although it was to be published
 * @param ended whether it is in as a record that has ended, because a date of it has passed
 * @param problems why it is not in, or only as a draft, or has ended
 */
record Taken(boolean in, boolean already, boolean draft, boolean ended, List<Violation> problems) {
    static final Taken ADDED = new Taken(true, false, false, false, List.of());
    static final Taken ALREADY = new Taken(true, true, false, false, List.of());

    static Taken refused(List<Violation> problems) {
        return new Taken(false, false, false, false, List.copyOf(problems));
    }

    static Taken onlyDraft(List<Violation> problems) {
        return new Taken(false, false, true, false, List.copyOf(problems));
    }

    static Taken ended(List<Violation> why) {
        return new Taken(true, false, false, true, List.copyOf(why));
    }
}
