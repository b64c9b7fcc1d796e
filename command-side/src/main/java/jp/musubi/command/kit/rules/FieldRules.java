package jp.musubi.command.kit.rules;

import java.time.LocalDate;
import java.util.Collection;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentField.Sort;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.sealing.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What every content must fulfil, as the annotations of its fields say it. What is odd of a kind of record stands in its own
 * rules, which say in which order all is looked at.
 *
 * @param fields of the content
 * @param content null counts as nothing filled in
 */
public record FieldRules<C extends Record>(
        ContentFields<C> fields, @Nullable C content, Checks checks) {

    public static <C extends Record> FieldRules<C> of(Class<C> type, @Nullable C content, Checks checks) {
        return new FieldRules<>(ContentFields.of(type), content, checks);
    }

    /** What must say something does. */
    public FieldRules<C> required() {
        for (ContentField field : fields.that(ContentField::required)) {
            if (content == null) {
                checks.add(field.path(), FieldCodes.REQUIRED);
            } else if (field.sort() == Sort.TEXT) {
                checks.requiredText(field.path(), field.text(content));
            } else {
                checks.required(field.path(), field.of(content));
            }
        }
        return this;
    }

    /** Texts that others than the office see keep their limits. */
    public FieldRules<C> texts() {
        return texts(false);
    }

    /** Texts that the office notes for itself keep theirs. */
    public FieldRules<C> notes() {
        return texts(true);
    }

    private FieldRules<C> texts(boolean internal) {
        C said = Checks.there(content);
        fields.that(field -> field.sort() == Sort.TEXT && (field.audience() == Audience.OFFICE) == internal)
                .forEach(field -> checks.text(
                        field.path(),
                        field.text(said),
                        Checks.there(field.most()).value()));
        return this;
    }

    /** Lists of texts are few, short, none blank. */
    public FieldRules<C> lists() {
        C said = Checks.there(content);
        fields.that(field -> field.sort() == Sort.TEXTS)
                .forEach(field -> checks.texts(field.path(), field.texts(said), Checks.there(field.most())));
        return this;
    }

    /** Parties are organizations and persons, and not too many. */
    public FieldRules<C> parties() {
        C said = Checks.there(content);
        fields.that(field -> field.sort() == Sort.PARTIES)
                .forEach(field -> checks.parties(field.path(), (Collection<?>) Checks.there(field.of(said))));
        return this;
    }

    /** Dates of the record itself lie in years that somebody can mean. */
    public FieldRules<C> dates() {
        C said = Checks.there(content);
        fields.that(field -> field.sort() == Sort.DATE && !field.nested())
                .forEach(field -> checks.date(field.path(), (LocalDate) field.of(said)));
        return this;
    }
}
