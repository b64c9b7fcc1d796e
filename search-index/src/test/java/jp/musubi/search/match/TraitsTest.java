package jp.musubi.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedKind;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.MatchTraits;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import org.junit.jupiter.api.Test;

class TraitsTest {

    @Test
    void whatIsKnownBesideTheTextsComesOutOfTheIndexAsItWentIn() {
        MatchTraits seed = MatchTraits.ofSeed(
                SeedKind.RESEARCH_RESULT,
                ResearchStage.PROTOTYPE,
                4,
                false,
                "架空大学 農学部",
                Set.of(Collaboration.LICENSING, Collaboration.JOINT_RESEARCH),
                "山形");
        MatchTraits need = MatchTraits.ofNeed(LocalDate.of(2027, 3, 31), Set.of(), null);
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            index.apply(List.of(put("seed:s", 1, seed), put("need:n", 2, need), put("seed:t", 3, MatchTraits.NONE)), 3);

            PairMatch match = pair(index, "seed:s");
            assertThat(match.seedTraits()).isEqualTo(seed);
            assertThat(match.needTraits()).isEqualTo(need);
            assertThat(pair(index, "seed:t").seedTraits()).isEqualTo(MatchTraits.NONE);
        }
    }

    private static PairMatch pair(LuceneSearchIndex index, String seed) {
        return index.read(view -> view.pair(RecordRef.parse("need:n"), RecordRef.parse(seed)))
                .orElseThrow();
    }

    private static IndexChange put(String ref, long from, MatchTraits traits) {
        return new IndexChange.Put(new RecordDocument(
                RecordRef.parse(ref),
                from,
                1,
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                new MatchText("題", "文", List.of(), null, traits),
                new byte[0]));
    }
}
