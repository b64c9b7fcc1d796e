package jp.musubi.intake.vocabularies;

import java.util.regex.Pattern;

/**
 * Cells of tables that leave Musubi. A spreadsheet takes a cell that begins with =, +, - or @ for a formula, and runs it on the
 * machine of whoever opens the table: such a cell begins with an apostrophe instead, which coming back is taken away.
 */
public final class GuardedCell {
    /** Apostrophes that stand there already are counted in, so that coming back takes away the one put here and no more. */
    private static final Pattern DANGEROUS = Pattern.compile("^'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private GuardedCell() {}

    /** The text as it may stand in a table. */
    public static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell of such a table. */
    public static String plain(String cell) {
        return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
