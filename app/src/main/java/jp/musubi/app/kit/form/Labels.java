package jp.musubi.app.kit.form;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.musubi.app.kit.page.Show;
import jp.musubi.intake.input.Dates;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.kit.Coded;

/** Labels of fields and of their values, wherever a field is shown: forms, pages, comparisons, history. */
public final class Labels {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]|\\.\\d+(?=\\.|$)");

    private Labels() {}

    /** The label of a field by its JSON path; of a part of a list, the label of the list and of the part. */
    public static String field(Show show, String type, String path) {
        String name = INDEX.matcher(path).replaceAll("");
        String key = type + "." + name;
        String label = show.text(key);
        return label.equals(key) || Texts.takesArguments(show.locale(), key) ? name : label;
    }

    /** A stored text of a field as people read it: codes by their labels, dates in both calendars. */
    public static String value(Show show, FieldSpec spec, String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        return switch (spec.kind()) {
            case YES_NO -> show.text(text.equals("true") ? "Boolean.true" : "Boolean.false");
            case DATE -> Dates.read(text).map(show::date).orElse(text);
            case RADIO, SELECT, CHECKS -> code(spec, text).map(show::label).orElse(text);
            default -> text;
        };
    }

    private static Optional<Coded> code(FieldSpec spec, String text) {
        return spec.codes().stream().filter(code -> code.code().equals(text)).findFirst();
    }
}
