package jp.musubi.intake.input;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.seed.SeedContent;

/** Finds the JSON name of a field by what people write at the head of a column, in Japanese or English. */
public final class Headers {
    /** Columns that say something about the line and not about the content. */
    public static final List<String> OF_THE_LINE = List.of("id", "owner", "publish");

    private static final List<String> SEED = ContentFields.of(SeedContent.class).paths();
    private static final List<String> NEED = ContentFields.of(NeedContent.class).paths();

    /** 研究者2, Researcher 2 ORCID: the second researcher. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:研究者|氏名|researchers?|name)(?<name>[1-9]\\d?)(?<rest>|氏名|name|orcid|orcidid|researchmap)");

    private static final Properties ALIASES = Names.load("/i18n/headers.properties");
    private static final List<String> ORGANIZATION = Stream.concat(
                    ContentFields.of(OrganizationContent.class).paths().stream(),
                    Stream.of("sites.0.name", "sites.0.prefecture", "sites.0.municipality"))
            .toList();
    private static final Map<String, String> ORGANIZATION_NAMES = names("organization", ORGANIZATION);
    private static final Map<String, String> SEED_NAMES = names("seed", SEED);
    private static final Map<String, String> NEED_NAMES = names("need", NEED);

    private Headers() {}

    /** The fields of a record's content in their order; researchers count as one. */
    public static List<String> of(RecordType type) {
        return switch (type) {
            case NEED -> NEED;
            case ORGANIZATION -> ORGANIZATION;
            default -> SEED;
        };
    }

    /**
     * The JSON name of the field, or {@code id}, {@code owner} or {@code publish}; empty when nothing is known by the name.
     *
     * @param type {@code SEED}, {@code NEED} or {@code ORGANIZATION}
     */
    public static Optional<String> find(RecordType type, String header) {
        if (type == RecordType.SEED && Researchers.isField(header.strip())) {
            return Optional.of(header.strip());
        }
        Map<String, String> names = switch (type) {
            case NEED -> NEED_NAMES;
            case ORGANIZATION -> ORGANIZATION_NAMES;
            default -> SEED_NAMES;
        };
        // 題名（必須）, Title *: what stands in brackets or is a sign says nothing about which field it is.
        String[] forms = {header, header.replaceAll("[(（\\[［【].*?[)）\\]］】]", "")};
        for (String form : forms) {
            String name = names.get(Names.normal(form));
            if (name != null) {
                return Optional.of(name);
            }
        }
        String normal = Names.normal(header);
        if (normal.matches("(キーワード|keywords?)\\d{1,2}")) {
            return Optional.of("keywords");
        }
        return type == RecordType.SEED ? numbered(normal) : Optional.empty();
    }

    private static Optional<String> numbered(String normal) {
        Matcher matcher = NUMBERED.matcher(normal);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group("rest");
        String part = rest.startsWith("orcid") ? "orcid" : rest.equals("researchmap") ? rest : "name";
        return Optional.of("researchers." + (Integer.parseInt(matcher.group("name")) - 1) + "." + part);
    }

    private static Map<String, String> names(String record, List<String> fields) {
        Map<String, String> names = new HashMap<>();
        // The names of the language first, then labels, then other names in use, so that none is taken from another.
        Stream.concat(fields.stream(), OF_THE_LINE.stream()).forEach(field -> names.put(Names.normal(field), field));
        fields.forEach(field -> {
            names.putIfAbsent(Names.normal(Texts.of(Locale.JAPANESE, record + "." + field)), field);
            names.putIfAbsent(Names.normal(Texts.of(Locale.ENGLISH, record + "." + field)), field);
        });
        fields.forEach(field -> alias(names, record + "." + field, field));
        alias(names, record + ".researchers.0.orcid", "researchers.0.orcid");
        alias(names, record + ".researchers.0.researchmap", "researchers.0.researchmap");
        OF_THE_LINE.forEach(field -> alias(names, "record." + field, field));
        return Map.copyOf(names);
    }

    private static void alias(Map<String, String> names, String key, String field) {
        Names.of(ALIASES, key).forEach(alias -> names.putIfAbsent(Names.normal(alias), field));
    }
}
