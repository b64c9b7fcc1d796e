package jp.musubi.intake.input;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.Most;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.Site;

/** Reads and writes the content of a record, whatever the record: its fields tell how. */
public final class ContentReader {
    private ContentReader() {}

    /**
     * Reads all fields. Codes are taken by code, or by Japanese or English label, in any case and width. An unknown field
     * name, an unknown code, an impossible date or number is a violation ({@code unknown_field}, {@code unknown_code}
     * with the text and the allowed codes, {@code bad_date} and {@code bad_number} with the text, {@code one_value} where
     * a list was given for a single value, {@code bad_id}, {@code unknown_party} with the text); missing required fields are the command's concern.
     *
     * <p>A researcher without a person id gets a fresh one, so reading the same fields twice gives different ids.
     */
    public static <C extends Record> Input<C> read(Class<C> content, RawFields fields) {
        FieldReader reader = new FieldReader(fields);
        C value = ContentFields.of(content).build(field -> value(field, reader));
        return new Input<>(value, reader.finish());
    }

    // A field of codes holds an enum of codes, which no type of Java can say of a class that is not known.
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Object value(ContentField field, FieldReader reader) {
        String name = field.path();
        return switch (field.sort()) {
            case TEXT -> reader.text(name);
            // What is as long as a name may hold a comma.
            case TEXTS -> field.most().value() < Most.LINE ? reader.list(name) : reader.names(name);
            case CODE -> reader.code(name, (Class) field.item());
            case CODES -> reader.codes(name, (Class) field.item());
            // TRL 4
            case NUMBER -> reader.number(name, name.toLowerCase(Locale.ROOT));
            case DATE -> reader.date(name);
            case YES_NO -> reader.yesOrNo(name);
            case ROWS -> rows(field, reader);
            case PARTIES -> reader.parties(name);
        };
    }

    private static List<?> rows(ContentField field, FieldReader reader) {
        if (field.item() == Site.class) {
            return Sites.read(reader);
        }
        return field.item() == Affiliation.class ? Affiliations.read(reader) : Researchers.read(reader);
    }

    private static void writeRows(ContentField field, LinkedHashMap<String, List<String>> values, List<?> rows) {
        if (field.item() == Site.class) {
            Sites.write(values, rows);
        } else if (field.item() == Affiliation.class) {
            Affiliations.write(values, rows);
        } else {
            Researchers.write(values, rows);
        }
    }

    /** The inverse: the content as typed fields, for forms and exports. Lists are several texts of one field. */
    public static RawFields write(Record content) {
        LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
        for (ContentField field : ContentFields.of(content.getClass()).all()) {
            Object value = field.of(content);
            switch (field.sort()) {
                case TEXTS, CODES, PARTIES -> FieldWriter.putAll(values, field.path(), (Collection<?>) value);
                case ROWS -> writeRows(field, values, (List<?>) value);
                case TEXT, CODE, NUMBER, DATE, YES_NO -> FieldWriter.put(values, field.path(), value);
            }
        }
        return new RawFields(values);
    }
}
