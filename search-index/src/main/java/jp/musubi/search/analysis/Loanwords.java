package jp.musubi.search.analysis;

import java.util.List;

/** Words that Japanese took from English in science and industry, as a table kept beside the program. */
public final class Loanwords {
    private static final List<Loanword> ALL =
            Table.lines("loanwords.csv").map(Loanwords::read).toList();

    private Loanwords() {}

    /**
     * A word in katakana.
     *
     * @param parts what it is made of, mostly itself alone
     * @param english how English writes it
     */
    public record Loanword(List<String> parts, List<String> english) {
        /** The word as it is written. */
        public String katakana() {
            return String.join("", parts);
        }
    }

    /** All of them, in the order of the table. */
    public static List<Loanword> all() {
        return ALL;
    }

    private static Loanword read(String line) {
        String[] columns = line.split(",", 2);
        return new Loanword(List.of(columns[0].split(" ")), List.of(columns[1].split(";")));
    }
}
