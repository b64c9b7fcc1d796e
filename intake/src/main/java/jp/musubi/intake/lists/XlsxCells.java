package jp.musubi.intake.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** What stands in the cells of a sheet, as a person would type it: dates as dates, 4 and not 4.0. */
final class XlsxCells {
    /** Stands for a cell that shows an error such as #REF!. */
    static final String ERROR = "\u0000error";

    /** Quoted text, escapes, and conditions or colours in brackets say nothing about the kind of a format. */
    private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private final LocalDate dayZero;

    XlsxCells(boolean date1904) {
        // Excel believes in 29 February 1900; from March 1900 on, this day makes its numbers right.
        dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(this::text).orElse(""));
        }
        return texts;
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return ERROR;
        }
        String raw = cell.getRawValue();
        boolean counted = cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA
                        && raw != null
                        && NUMBER.matcher(raw).matches();
        if (counted && raw != null) {
            return number(new BigDecimal(raw), cell);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return String.valueOf(cell.asBoolean());
        }
        return cell.getType() == CellType.FORMULA ? formula(raw) : String.valueOf(cell.getText());
    }

    private static String formula(String raw) {
        return raw == null ? "" : raw.startsWith("#") && raw.matches("#[A-Z/0]+[!?]?") ? ERROR : raw;
    }

    private String number(BigDecimal value, Cell cell) {
        if (isDate(cell) && value.abs().compareTo(BigDecimal.valueOf(3_000_000)) < 0) {
            return dayZero.plusDays(value.longValue()).toString();
        }
        return value.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String letters = BESIDE.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return letters.contains("y") || letters.contains("d") || letters.contains("e") && letters.contains("m");
    }
}
