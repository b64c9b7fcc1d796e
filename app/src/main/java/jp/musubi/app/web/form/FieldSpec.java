package jp.musubi.app.web.form;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.language.Coded;

/**
 * One field of a record as people fill it in.
 *
 * @param name JSON name, nested ones with dots
 * @param kind how it is filled in
 * @param codes the values to choose from; empty unless {@code kind} chooses
 * @param required whether it must be said
 * @param limited whether only insiders see it
 */
public record FieldSpec(String name, Kind kind, List<Coded> codes, boolean required, boolean limited) {

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

    static FieldSpec of(String name, Kind kind) {
        return new FieldSpec(name, kind, List.of(), false, false);
    }

    static <E extends Enum<E> & Coded> FieldSpec of(String name, Kind kind, Class<E> type) {
        List<Coded> codes =
                Stream.of(type.getEnumConstants()).map(Coded.class::cast).toList();
        return new FieldSpec(name, kind, codes, false, false);
    }

    FieldSpec must() {
        return new FieldSpec(name, kind, codes, true, limited);
    }

    FieldSpec insiders() {
        return new FieldSpec(name, kind, codes, required, true);
    }

    /** The element id of its first input, to which an error links. */
    public String id() {
        return "f-" + name.replace('.', '-');
    }

    /** Whether what is typed is prose that others may read: names in it can be erased only with the whole record. */
    public boolean openProse() {
        return !limited && kind == Kind.AREA;
    }
}
