package jp.musubi.query.glossary;

import java.util.Arrays;
import java.util.List;
import jp.musubi.language.glossary.TermState;

/** What history tells of a group of the glossary beside its content. */
final class TermHistory {
    private TermHistory() {}

    static List<Record> parts(TermEntry entry) {
        TermView v = entry.view();
        return Arrays.asList(v.content(), new Course(v.source(), v.state()));
    }

    record Course(String source, TermState state) {}
}
