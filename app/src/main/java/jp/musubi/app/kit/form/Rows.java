package jp.musubi.app.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.musubi.intake.input.RawFields;

/** The rows of researchers: those typed and an empty one. */
final class Rows {
    private Rows() {}

    static List<FormField.Row> of(RawFields typed) {
        List<FormField.Row> rows = new ArrayList<>();
        int index = 0;
        while (present(typed, index)) {
            rows.add(row(typed, index++));
        }
        rows.add(new FormField.Row(index, "", "", "", "", false));
        return rows;
    }

    private static boolean present(RawFields typed, int index) {
        return List.of("person", "name", "orcid", "researchmap").stream()
                .anyMatch(part -> typed.first("researchers." + index + "." + part) != null);
    }

    private static FormField.Row row(RawFields typed, int index) {
        String person = text(typed, index, "person");
        String name = text(typed, index, "name");
        String orcid = text(typed, index, "orcid");
        String researchmap = text(typed, index, "researchmap");
        boolean erased = !person.isBlank() && (name + orcid + researchmap).isBlank();
        return new FormField.Row(index, person, name, orcid, researchmap, erased);
    }

    private static String text(RawFields typed, int index, String part) {
        return Objects.requireNonNullElse(typed.first("researchers." + index + "." + part), "");
    }
}
