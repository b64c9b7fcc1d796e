package jp.musubi.intake.vocabularies;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.Ids;

/** The ids of groups that come from files. */
public final class TermIds {
    private TermIds() {}

    /** The id that follows from what the group says, so that the same group in whatever file is the same. */
    public static TermId of(TermContent content) {
        List<String> parts = new ArrayList<>();
        for (List<String> forms : List.of(content.business(), content.academic(), content.english())) {
            parts.add(String.join("\n", forms));
        }
        parts.add(content.field() == null ? "" : content.field().code());
        return new TermId(Ids.derived("term", parts.toArray(String[]::new)));
    }
}
