package jp.musubi.node.glossary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.musubi.intake.text.Texts;
import jp.musubi.intake.vocabularies.CsvGroups;
import jp.musubi.intake.vocabularies.Forms;
import jp.musubi.intake.vocabularies.GuardedCell;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.record.Field;
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
                        GuardedCell.guarded(Forms.cell(group.business())),
                        GuardedCell.guarded(Forms.cell(group.academic())),
                        GuardedCell.guarded(Forms.cell(group.english())),
                        field(group.field(), locale));
            }
        }
        return bytes.toByteArray();
    }

    /** What is read of a group that was written to the table: a form that holds a sign between forms comes back as two. */
    static TermContent asRead(TermGroup group) {
        return new TermContent(
                Forms.of(Forms.cell(group.business())),
                Forms.of(Forms.cell(group.academic())),
                Forms.of(Forms.cell(group.english())),
                Coded.of(Field.class, group.field() == null ? "" : group.field())
                        .filter(field -> field != Field.UNKNOWN)
                        .orElse(null));
    }

    private static String field(String code, Locale locale) {
        return code == null
                ? ""
                : Coded.of(Field.class, code)
                        .map(field -> Texts.label(locale, field))
                        .orElse("");
    }
}
