package jp.musubi.node.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.musubi.node.glossary.StarterGlossary;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.measure.Measures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No change may make the matcher find worse than Musubi promises: on needs in the words of business, seeds in those of science. */
class QualityTest {
    private static final int GOOD = 2;

    private static JudgedCollection collection;

    @BeforeAll
    static void read() throws IOException, URISyntaxException {
        Path judgements = Path.of(
                QualityTest.class.getResource("/evaluate/bio-ja/qrels.tsv").toURI());
        collection = CollectionFolder.read(judgements.getParent());
    }

    @Test
    void whatANeedInEverydayWordsAsksForStandsAmongTheFirst() {
        Measures found = found(id -> !isEnglish(id), StarterGlossary.groups());

        assertThat(found.ndcg10()).isGreaterThanOrEqualTo(.80);
        assertThat(found.recall20()).isGreaterThanOrEqualTo(.85);
    }

    @Test
    void aNeedInAnotherLanguageFindsItByTheGlossary() {
        assertThat(found(QualityTest::isEnglish, StarterGlossary.groups()).ndcg10())
                .isGreaterThanOrEqualTo(.45);
    }

    @Test
    void withoutAGlossaryMostOfItIsStillFound() {
        assertThat(found(id -> !isEnglish(id), List.of()).ndcg10()).isGreaterThanOrEqualTo(.72);
    }

    private static boolean isEnglish(String id) {
        return id.endsWith("E");
    }

    private static Measures found(Predicate<String> which, List<TermGroup> glossary) {
        Set<String> wanted = collection.questions().stream()
                .map(JudgedCollection.Item::id)
                .filter(which)
                .collect(Collectors.toSet());
        var conditions = new Evaluation.Conditions(GOOD, false, glossary, Meanings.none());
        return Evaluation.of(collection.only(wanted), Matchers.usual(), conditions, (done, of) -> {})
                .mean();
    }
}
