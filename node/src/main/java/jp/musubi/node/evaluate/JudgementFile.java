package jp.musubi.node.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code qrels.tsv}: question, document, grade; or trec's four columns, of which the second says nothing. */
final class JudgementFile {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private JudgementFile() {}

    static Map<String, Map<String, Integer>> read(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new TreeMap<>();
        List<String> lines = TextFile.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                put(grades, lines.get(i), new Place(file, i + 1));
            }
        }
        if (grades.isEmpty()) {
            throw new RefusedCollectionException("evaluate.empty", file.toString());
        }
        return grades;
    }

    /** For messages. */
    private record Place(Path file, int line) {
        RefusedCollectionException refused(String key, String what) {
            return new RefusedCollectionException(key, file.toString(), line, what);
        }
    }

    private static void put(Map<String, Map<String, Integer>> grades, String line, Place place) {
        String[] columns = (line.indexOf('\t') < 0 ? SPACES : TAB).split(line.strip());
        if (columns.length != 3 && columns.length != 4) {
            throw place.refused("evaluate.badColumns", String.valueOf(columns.length));
        }
        String question = columns[0].strip();
        String document = columns[columns.length - 2].strip();
        int grade = grade(columns[columns.length - 1].strip(), place);
        Integer earlier =
                grades.computeIfAbsent(question, id -> new TreeMap<>()).put(document, grade);
        if (earlier != null && earlier != grade) {
            throw place.refused("evaluate.judgedTwice", question + " " + document);
        }
    }

    private static int grade(String typed, Place place) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw place.refused("evaluate.badGrade", typed);
        }
    }
}
