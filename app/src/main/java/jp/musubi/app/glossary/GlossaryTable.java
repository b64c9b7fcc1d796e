package jp.musubi.app.glossary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.text.Texts;
import jp.musubi.language.Coded;
import jp.musubi.language.value.Field;
import jp.musubi.search.document.TermGroup;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Groups as a table that {@link CsvGroups} reads and a spreadsheet opens. */
public final class GlossaryTable {
    private GlossaryTable() {}

    /** The table in UTF-8 with a mark, by which spreadsheets know it; fields by their names in the language. */
    public static byte[] of(List<TermGroup> groups, Locale locale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CSVPrinter table = new CSVPrinter(out.append('\ufeff'), CSVFormat.RFC4180)) {
            table.printRecord("業務の言葉", "学術用語", "English", "分野");
            for (TermGroup group : groups) {
                table.printRecord(
                        Forms.cell(group.business()),
                        Forms.cell(group.academic()),
                        Forms.cell(group.english()),
                        field(group.field(), locale));
            }
        }
        return bytes.toByteArray();
    }

    private static String field(String code, Locale locale) {
        return code == null
                ? ""
                : Coded.of(Field.class, code)
                        .map(field -> Texts.label(locale, field))
                        .orElse("");
    }
}
