package jp.musubi.app.kit.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * One field of a form as it is drawn.
 *
 * @param spec what it is
 * @param label for people
 * @param hint for people, or null
 * @param typed what was typed, or an empty text
 * @param options the choices; empty unless it chooses
 * @param rows rows of researchers; empty for other fields
 * @param spans rows of affiliations; empty for other fields
 * @param errors what is wrong with it
 * @param warnings what its writer may want to write otherwise
 */
public record FormField(
        FieldSpec spec,
        String label,
        String hint,
        String typed,
        List<Option> options,
        List<Row> rows,
        List<Span> spans,
        List<String> errors,
        List<String> warnings) {

    /** One choice. */
    public record Option(String value, String label, String hint, boolean chosen, String id) {}

    /** One researcher. */
    public record Row(int index, String person, String name, String orcid, String researchmap, boolean erased) {}

    /** One affiliation. @param organization its id, or what was typed instead */
    public record Span(int index, String organization, String title, String since, String until) {}

    public String name() {
        return spec.name();
    }

    public String id() {
        return spec.id();
    }

    /** Which fragment draws it. */
    public String drawn() {
        return switch (spec.kind()) {
            case LINE, NUMBER, DATE -> "line";
            case AREA -> "area";
            case SELECT, YES_NO -> "select";
            case RADIO -> "radio";
            case CHECKS -> "checks";
            case PARTIES -> "parties";
            case RESEARCHERS -> "researchers";
            case AFFILIATIONS -> "affiliations";
        };
    }

    /** What was typed of several, a line each, and room for more. */
    public List<String> lines() {
        return Stream.concat(typed.lines().filter(line -> !line.isBlank()), Stream.of("", ""))
                .toList();
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    public boolean warned() {
        return !warnings.isEmpty();
    }

    /** The ids that describe the input to a screen reader, or null. */
    public String describedBy() {
        String ids = (hint == null ? "" : id() + "-hint")
                + (wrong() ? " " + id() + "-error" : "")
                + (warned() ? " " + id() + "-warning" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    public String invalid() {
        return wrong() ? "true" : null;
    }

    /** Short inputs for short answers. */
    public String width() {
        return switch (spec.kind()) {
            case NUMBER -> "narrow";
            case DATE -> "middle";
            default -> null;
        };
    }
}
