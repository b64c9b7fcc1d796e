package jp.musubi.node.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.intake.input.Codes;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.value.Field;
import jp.musubi.query.projection.MatchTexts;
import jp.musubi.search.document.MatchText;
import tools.jackson.databind.JsonNode;

/** From the words of collections to records, and of these what production takes into matching. */
final class CollectionTexts {
    private CollectionTexts() {}

    static MatchText seed(JsonNode node) {
        return MatchTexts.of(
                new SeedContent(
                        first(node, "title"),
                        first(node, "abstract", "summary", "text"),
                        null,
                        field(node, "field"),
                        null,
                        null,
                        null,
                        text(node, "details"),
                        keywords(node),
                        text(node, "baseTechnology"),
                        text(node, "advantage"),
                        text(node, "costBenefit"),
                        text(node, "uses"),
                        text(node, "evidence"),
                        null,
                        text(node, "papers"),
                        text(node, "challenges"),
                        text(node, "regulations"),
                        text(node, "facilities"),
                        Set.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null),
                null);
    }

    /** Who needs something names an industry rather than a field: one that is called like a field says it. */
    static MatchText need(JsonNode node) {
        return MatchTexts.of(new NeedContent(
                first(node, "title", "subject"),
                first(node, "description", "problem", "text"),
                field(node, "field", "industry"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                text(node, "industry"),
                keywords(node),
                text(node, "target"),
                text(node, "situation"),
                text(node, "tried"),
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null));
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
