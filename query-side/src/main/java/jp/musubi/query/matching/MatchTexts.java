package jp.musubi.query.matching;

import java.util.List;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.Matched;
import jp.musubi.language.kit.sealing.Redaction;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Field;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.query.kit.projection.Fields;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.MatchTraits;

/** What of a record takes part in matching: the texts whose change is substantive. Null once they are erased. */
public final class MatchTexts {
    private static final List<ContentField> SEED = parts(SeedContent.class);
    private static final List<ContentField> NEED = parts(NeedContent.class);

    private MatchTexts() {}

    private static List<ContentField> parts(Class<? extends Record> content) {
        return ContentFields.of(content).that(field -> field.matchedAs(Matched.Part.BODY));
    }

    private static String body(Record content, List<ContentField> parts) {
        return Fields.joined(parts.stream().map(part -> part.text(content)));
    }

    /**
     * What a seed offers, in all its texts.
     *
     * @param owner who answers for it, or null
     */
    public static MatchText of(SeedContent content, PersonId owner) {
        if (content.title() == null) {
            return null;
        }
        String body = body(content, SEED);
        return new MatchText(content.title(), body, content.keywords(), known(content.field()), traits(content, owner));
    }

    /** A laboratory is known by the name of its place; where none is given, by who answers for it. */
    private static MatchTraits traits(SeedContent content, PersonId owner) {
        String place =
                content.affiliation() == null ? "" : content.affiliation().strip();
        return MatchTraits.ofSeed(
                content.kind(),
                content.stage(),
                content.trl(),
                content.ip() == null ? null : content.ip().licensable(),
                place.isEmpty() ? owner == null ? null : owner.value() : place,
                content.collaboration(),
                content.region());
    }

    /** What is needed, never who needs it or at what price. */
    public static MatchText of(NeedContent content) {
        if (content.subject() == null) {
            return null;
        }
        String body = body(content, NEED);
        MatchTraits traits = MatchTraits.ofNeed(content.deadline(), content.collaboration(), content.region());
        return new MatchText(content.subject(), body, content.keywords(), known(content.field()), traits);
    }

    /** What a seed says to everybody who may know of it: what others on its own side can be compared with. */
    public static MatchText open(SeedContent content) {
        return of(Redaction.open(content), null);
    }

    /** What a need says to everybody who may know of it. */
    public static MatchText open(NeedContent content) {
        return of(Redaction.open(content));
    }

    /** 「わからない」 agrees with nothing. */
    public static String known(Field field) {
        return field == null || field == Field.UNKNOWN ? null : field.code();
    }
}
