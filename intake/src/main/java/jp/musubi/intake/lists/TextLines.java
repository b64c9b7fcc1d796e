package jp.musubi.intake.lists;

import java.util.stream.IntStream;

/** Lines of a text, however they are broken. */
final class TextLines {
    /** No record is longer, in UTF-16 units: all its texts together stay far below. */
    static final int LONGEST = 300_000;

    private TextLines() {}

    static Line tooLong(int number) {
        return Line.broken(number, "line_too_long", LONGEST);
    }

    /** Offset at which each line begins; no line after a last line break. */
    static int[] starts(String text) {
        IntStream.Builder starts = IntStream.builder();
        for (int start = 0; start < text.length(); ) {
            starts.add(start);
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return starts.build().toArray();
    }
}
