package jp.musubi.intake.lists;

import java.util.List;
import java.util.Map;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.input.RawFields;

/**
 * One record of a file.
 *
 * @param number line of the file (of a sheet: row) on which it begins, from 1
 * @param fields by JSON field name; empty when the line could not be read
 * @param problems why the line could not be read
 */
public record Line(int number, RawFields fields, List<Violation> problems) {
    public static Line of(int number, RawFields fields) {
        return new Line(number, fields, List.of());
    }

    public static Line broken(int number, String code, Object... arguments) {
        return new Line(number, new RawFields(Map.of()), List.of(new Violation(null, code, List.of(arguments))));
    }
}
