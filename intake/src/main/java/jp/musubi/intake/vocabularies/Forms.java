package jp.musubi.intake.vocabularies;

import java.util.List;
import java.util.regex.Pattern;

/** Several forms in one cell. */
public final class Forms {
    private static final Pattern BETWEEN = Pattern.compile("[、;；|｜\\n\\r]");

    private Forms() {}

    /** The forms of a cell, parted by 、 ; | or line breaks; blanks around them dropped. */
    public static List<String> of(String cell) {
        return cell == null
                ? List.of()
                : BETWEEN.splitAsStream(cell)
                        .map(String::strip)
                        .filter(form -> !form.isEmpty())
                        .toList();
    }

    /** The forms as one cell. */
    public static String cell(List<String> forms) {
        return String.join("、", forms);
    }
}
