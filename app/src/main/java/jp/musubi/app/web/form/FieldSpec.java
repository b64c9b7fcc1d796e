package jp.musubi.app.web.form;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.language.Coded;
import jp.musubi.language.sealing.Audience;

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
        RESEARCHERS
    }

    static FieldSpec of(Class<? extends Record> content, String name, Kind kind) {
        return new FieldSpec(name, kind, List.of(), false, Audience.of(content, name));
    }

    static <E extends Enum<E> & Coded> FieldSpec of(
            Class<? extends Record> content, String name, Kind kind, Class<E> type) {
        List<Coded> codes =
                Stream.of(type.getEnumConstants()).map(Coded.class::cast).toList();
        return new FieldSpec(name, kind, codes, false, Audience.of(content, name));
    }

    FieldSpec must() {
        return new FieldSpec(name, kind, codes, true, audience);
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
        return "f-" + name.replace('.', '-');
    }

    /** Whether what is typed is prose that others may read: names in it can be erased only with the whole record. */
    public boolean openProse() {
        return !limited() && kind == Kind.AREA;
    }
}
