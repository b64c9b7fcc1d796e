package jp.musubi.app.glossary;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import jp.musubi.app.kit.act.Also;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Ignoring;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.record.Field;

/** What is said of a group of words. */
final class TermBodies {
    private TermBodies() {}

    @Ignoring({"state", "changed", "position", "source"})
    record TermDefinition(TermId id, List<String> business, List<String> academic, List<String> english, Field field)
            implements Body {
        TermContent content() {
            return new TermContent(business, academic, english, field);
        }
    }

    @Ignoring({"id", "state", "changed", "position", "source"})
    record TermRevision(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Also("basedOn")
            Integer revision,

            List<String> business,
            List<String> academic,
            List<String> english,
            Field field)
            implements Body {
        TermContent content() {
            return new TermContent(business, academic, english, field);
        }
    }
}
