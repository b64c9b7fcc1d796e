package jp.musubi.query.projection;

import java.util.stream.Stream;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.value.Field;
import jp.musubi.search.document.MatchText;

/** What of a record takes part in matching: the texts whose change is substantive. Null once they are erased. */
public final class MatchTexts {
    private MatchTexts() {}

    /** What a seed offers, in all its texts. */
    public static MatchText of(SeedContent content) {
        if (content.title() == null) {
            return null;
        }
        String body = Fields.joined(Stream.of(
                content.summary(),
                content.details(),
                content.baseTechnology(),
                content.advantage(),
                content.costBenefit(),
                content.uses(),
                content.evidence(),
                content.papers(),
                content.challenges(),
                content.regulations(),
                content.facilities()));
        return new MatchText(content.title(), body, content.keywords(), known(content.field()));
    }

    /** What is needed, never who needs it or at what price. */
    public static MatchText of(NeedContent content) {
        if (content.subject() == null) {
            return null;
        }
        String body = Fields.joined(Stream.of(
                content.problem(), content.industry(), content.target(), content.situation(), content.tried()));
        return new MatchText(content.subject(), body, content.keywords(), known(content.field()));
    }

    /** 「わからない」 agrees with nothing. */
    static String known(Field field) {
        return field == null || field == Field.UNKNOWN ? null : field.code();
    }
}
