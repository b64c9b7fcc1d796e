package jp.musubi.node.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rankings as trec_eval reads them: {@code question Q0 document rank score matcher}. */
public final class RunFile {
    private RunFile() {}

    /** Writes, replacing what was there. */
    public static void write(Path file, List<Ranking> rankings, String matcher) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Ranking ranking : rankings) {
            append(text, ranking, matcher);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /**
     * trec_eval goes by the score alone, reads it in single precision, and orders equal ones its own way. So that it sees
     * this ranking, a score is written as it will be read, and one that is not below the one before it, just below it.
     */
    private static void append(StringBuilder text, Ranking ranking, String matcher) {
        float before = Float.POSITIVE_INFINITY;
        int rank = 0;
        for (Ranking.Answer answer : ranking.answers()) {
            float score = Math.min((float) answer.score(), Math.nextDown(before));
            before = score;
            rank++;
            text.append(ranking.question())
                    .append(" Q0 ")
                    .append(answer.document())
                    .append(' ')
                    .append(rank)
                    .append(' ')
                    .append(score)
                    .append(' ')
                    .append(matcher)
                    .append('\n');
        }
    }
}
