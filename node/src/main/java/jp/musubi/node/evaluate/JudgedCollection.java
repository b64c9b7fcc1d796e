package jp.musubi.node.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.search.document.MatchText;

/**
 * Documents, questions, and how well which answers which.
 *
 * @param name the folder's
 * @param documents all that can be found
 * @param questions those to be asked, in the order of their file
 * @param grades by question and document; what is not judged counts as 0
 */
public record JudgedCollection(
        String name, List<Item> documents, List<Item> questions, Map<String, Map<String, Integer>> grades) {
    public JudgedCollection {
        documents = List.copyOf(documents);
        questions = List.copyOf(questions);
        grades = Map.copyOf(grades);
    }

    /** A document or question, and what the matcher reads of it. */
    public record Item(String id, MatchText text) {}

    /**
     * The same with some of the questions only.
     *
     * @throws RefusedCollectionException when none of them is left
     */
    public JudgedCollection only(Set<String> ids) {
        List<Item> wanted = questions.stream()
                .filter(question -> ids.contains(question.id()))
                .toList();
        JudgedCollection part = new JudgedCollection(name, documents, wanted, grades);
        if (part.judged().isEmpty()) {
            throw new RefusedCollectionException("evaluate.noneWanted", name);
        }
        return part;
    }

    /** The questions that count: as in trec_eval those with any judgement, were it that nothing answers them. */
    public List<Item> judged() {
        return questions.stream()
                .filter(question -> grades.containsKey(question.id()))
                .toList();
    }
}
