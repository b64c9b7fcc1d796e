package jp.musubi.intake.vocabularies;

import java.util.List;
import java.util.Locale;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.text.Labels;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.RecordType;

/**
 * Why a file of groups is refused.
 *
 * @param line on which, from 1; 0 when the whole file is meant
 * @param field of the group that is meant, or null
 * @param key of the message
 * @param arguments of the message
 */
public record Trouble(int line, String field, String key, List<Object> arguments) {
    public static Trouble at(int line, String key, Object... arguments) {
        return new Trouble(line, null, "glossary.file." + key, List.of(arguments));
    }

    static Trouble at(int line, Violation violation) {
        return new Trouble(line, violation.field(), "refusal." + violation.code(), violation.arguments());
    }

    /** The sentence for people, with the number of the line. */
    public String text(Locale locale) {
        String reason = Texts.of(locale, key, arguments.toArray());
        if (line == 0) {
            return reason;
        }
        return field == null
                ? Texts.of(locale, "import.line", line, reason)
                : Texts.of(locale, "import.line_field", line, Labels.field(locale, RecordType.TERM, field), reason);
    }
}
