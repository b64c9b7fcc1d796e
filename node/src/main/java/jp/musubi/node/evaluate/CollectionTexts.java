package jp.musubi.node.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.intake.input.Codes;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.Matched;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.record.Field;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.search.document.MatchText;
import tools.jackson.databind.JsonNode;

/** From the words of collections to records, and of these what production takes into matching. */
final class CollectionTexts {
    private CollectionTexts() {}

    static MatchText seed(JsonNode node) {
        return MatchTexts.of(
                ContentFields.of(SeedContent.class).build(field -> switch (field.path()) {
                    case "title" -> first(node, "title");
                    case "summary" -> first(node, "abstract", "summary", "text");
                    case "field" -> field(node, "field");
                    default -> matched(node, field);
                }),
                null);
    }

    /** Who needs something names an industry rather than a field: one that is called like a field says it. */
    static MatchText need(JsonNode node) {
        return MatchTexts.of(ContentFields.of(NeedContent.class).build(field -> switch (field.path()) {
            case "subject" -> first(node, "title", "subject");
            case "problem" -> first(node, "description", "problem", "text");
            case "field" -> field(node, "field", "industry");
            default -> matched(node, field);
        }));
    }

    /** What takes part in matching, under its own name; the rest is not read. */
    private static Object matched(JsonNode node, ContentField field) {
        if (field.matched() == null) {
            return null;
        }
        return field.matchedAs(Matched.Part.KEYWORDS) ? keywords(node) : text(node, field.path());
    }

    /** The first of these texts that is there; none is an empty text, for an empty document is one too. */
    private static String first(JsonNode node, String... names) {
        return Stream.of(names)
                .map(name -> text(node, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString(null);
    }

    private static List<String> keywords(JsonNode node) {
        JsonNode keywords = node.path("keywords");
        return keywords.isArray()
                ? keywords.valueStream().map(one -> one.asString("")).toList()
                : keywords.isString() ? List.of(keywords.stringValue()) : List.of();
    }

    private static Field field(JsonNode node, String... names) {
        return Stream.of(names)
                .map(name -> Codes.find(Field.class, text(node, name)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
