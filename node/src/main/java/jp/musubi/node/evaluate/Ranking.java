package jp.musubi.node.evaluate;

import java.util.List;

/** What a matcher answers to a question, best first. */
public record Ranking(String question, List<Answer> answers) {
    public Ranking {
        answers = List.copyOf(answers);
    }

    /** A document with its score. */
    public record Answer(String document, double score) {}

    /** The documents, best first. */
    public List<String> documents() {
        return answers.stream().map(Answer::document).toList();
    }
}
