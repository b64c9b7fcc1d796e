package jp.musubi.app.kit.form;

import java.util.List;
import jp.musubi.language.kit.Asked;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.seed.Researcher;

/**
 * One field of a record as people fill it in.
 *
 * @param name JSON name, nested ones with dots
 * @param kind how it is filled in
 * @param codes the values to choose from; empty unless {@code kind} chooses
 * @param required whether it must be said
 * @param audience who of those that see the record sees it, as its type declares
 */
public record FieldSpec(String name, Kind kind, List<Coded> codes, boolean required, Audience audience) {

    /** How a field is filled in. */
    public enum Kind {
        LINE,
        AREA,
        NUMBER,
        DATE,
        RADIO,
        SELECT,
        CHECKS,
        YES_NO,
        PARTIES,
        RESEARCHERS,
        AFFILIATIONS
    }

    /** An address for mail is longer than other lines (RFC 5321). */
    private static final int LONGEST_LINE = 254;

    /** So many values, asked at first, stand open beside each other; more of them, or later, in a list that opens. */
    private static final int MOST_OPEN = 6;

    public static FieldSpec of(ContentField field) {
        return new FieldSpec(field.path(), kind(field), field.codes(), field.required(), field.audience());
    }

    private static Kind kind(ContentField field) {
        return switch (field.sort()) {
            case TEXT -> field.most().value() <= LONGEST_LINE ? Kind.LINE : Kind.AREA;
            case TEXTS -> field.most().value() < Most.LINE ? Kind.LINE : Kind.AREA;
            case CODE ->
                field.asked() == Asked.When.FIRST && field.codes().size() <= MOST_OPEN ? Kind.RADIO : Kind.SELECT;
            case CODES -> Kind.CHECKS;
            case NUMBER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case YES_NO -> Kind.YES_NO;
            case ROWS -> rows(field.item());
            case PARTIES -> Kind.PARTIES;
        };
    }

    private static Kind rows(Class<?> item) {
        if (item == Affiliation.class) {
            return Kind.AFFILIATIONS;
        }
        return item == Researcher.class ? Kind.RESEARCHERS : Kind.AREA;
    }

    /** Whether only insiders see it. */
    public boolean limited() {
        return audience != Audience.READERS;
    }

    /** Whether only the office sees it. */
    public boolean internal() {
        return audience == Audience.OFFICE;
    }

    /** The key of the text that says who sees it, or null when all readers do. */
    public String lock() {
        return switch (audience) {
            case READERS -> null;
            case INSIDERS -> "limited";
            case OFFICE -> "internal";
        };
    }

    /** The element id of its first input, to which an error links. */
    public String id() {
        return idOf(name);
    }

    /** The same by the name of the field. */
    public static String idOf(String name) {
        return "f-" + name.replace('.', '-');
    }

    /** Whether what is typed is prose that others may read: names in it can be erased only with the whole record. */
    public boolean openProse() {
        return !limited() && kind == Kind.AREA;
    }
}
