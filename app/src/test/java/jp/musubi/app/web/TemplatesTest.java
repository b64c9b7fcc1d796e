package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.intake.text.Texts;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^'\">])*>");
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Test
    void everyTextThatATemplateAsksForExistsInBothLanguages() throws IOException {
        for (Path template : templates()) {
            Matcher keys = KEY.matcher(Files.readString(template));
            while (keys.find()) {
                for (Locale language : LANGUAGES) {
                    assertThat(Texts.of(language, keys.group(1)))
                            .as("%s in %s", template, language)
                            .isNotEqualTo(keys.group(1));
                }
            }
        }
    }

    @Test
    void noTemplateLeavesATextWithoutTheArgumentsThatItWaitsFor() throws IOException {
        Pattern bare = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)}");
        for (Path template : templates()) {
            Matcher keys = bare.matcher(Files.readString(template));
            while (keys.find()) {
                for (Locale language : LANGUAGES) {
                    assertThat(Texts.takesArguments(language, keys.group(1)))
                            .as("%s in %s", keys.group(1), template)
                            .isFalse();
                }
            }
        }
        assertThat(Texts.takesArguments(Locale.JAPANESE, "pairing.matcher")).isTrue();
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        for (Path template : templates()) {
            String bare = Files.readString(template)
                    .replaceAll("<!--[\\s\\S]*?-->", "")
                    .replaceAll("<[a-zA-Z/!](?:\"[^\"]*\"|'[^']*'|[^'\">])*>", "");
            assertThat(bare.replaceAll("[|\\s]", "")).as(template.toString()).isEmpty();
        }
    }

    @Test
    void noTemplateHoldsScriptsOrStylesOfItsOwn() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain(" style=", "<style", "th:utext", "onclick=", "javascript:")
                    .doesNotContainPattern("<script(?![^>]*src=)");
        }
    }

    /** Thymeleaf inserts before it asks: what the condition excludes would be read all the same, and be missing. */
    @Test
    void noTemplateInsertsOnTheElementThatHoldsTheCondition() throws IOException {
        for (Path template : templates()) {
            Matcher tags = TAG.matcher(Files.readString(template));
            while (tags.find()) {
                String tag = tags.group();
                boolean inserts = tag.contains(" th:insert=") || tag.contains(" th:replace=");
                boolean asks = tag.contains(" th:if=") || tag.contains(" th:unless=") || tag.contains(" th:each=");
                assertThat(inserts && asks).as("%s: %s", template, tag).isFalse();
            }
        }
    }

    @Test
    void everyReasonForARefusalHasAText() throws IllegalAccessException {
        Set<String> codes = new TreeSet<>(Set.of(
                "unknown_field",
                "unknown_code",
                "bad_date",
                "bad_number",
                "one_value",
                "bad_id",
                "login_taken",
                "bad_login"));
        for (Class<?> documented : List.of(Codes.class, FieldCodes.class)) {
            for (Field field : documented.getFields()) {
                codes.add((String) field.get(null));
            }
        }
        for (String code : codes) {
            for (Locale language : LANGUAGES) {
                assertThat(Texts.of(language, "refusal." + code, 1, 2))
                        .as("%s in %s", code, language)
                        .isNotEqualTo("refusal." + code);
            }
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
