package jp.musubi.language.record;

import static jp.musubi.language.samples.Records.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import jp.musubi.language.kit.codec.Samples;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.seed.SeedContent;
import org.junit.jupiter.api.Test;

class SubstanceTest {

    @Test
    void aSeedDiffersInWhatItOffersNotInWhoOffersItOrToWhom() {
        assertThat(insubstantial(Samples.seed(), SeedContent::substantiallyDiffers))
                .containsExactlyInAnyOrder(
                        "disclosure",
                        "named",
                        "ip",
                        "collaboration",
                        "researchers",
                        "affiliation",
                        "contact",
                        "region",
                        "expires");
    }

    @Test
    void aNeedDiffersInWhatIsNeededNotInWhoNeedsIt() {
        assertThat(insubstantial(Samples.need(), NeedContent::substantiallyDiffers))
                .containsExactlyInAnyOrder(
                        "channel",
                        "disclosure",
                        "named",
                        "deadline",
                        "company",
                        "displayName",
                        "size",
                        "inPrefecture",
                        "budget",
                        "collaboration",
                        "intermediary",
                        "consent",
                        "ndaRequired",
                        "region",
                        "hearing",
                        "expires");
    }

    @Test
    void theOrderOfKeywordsSaysNothing() {
        SeedContent seed = Samples.seed();
        SeedContent reordered = with(seed, "keywords", seed.keywords().reversed());

        assertThat(reordered).isNotEqualTo(seed);
        assertThat(reordered.substantiallyDiffers(seed)).isFalse();
    }

    /** The components that can be emptied without a substantial difference. */
    private static <T extends Record> List<String> insubstantial(T content, BiPredicate<T, T> differs) {
        assertThat(differs.test(content, content)).isFalse();
        List<String> names = new ArrayList<>();
        for (RecordComponent component : content.getClass().getRecordComponents()) {
            Object nothing =
                    component.getType() == List.class ? List.of() : component.getType() == Set.class ? Set.of() : null;
            T emptied = with(content, component.getName(), nothing);
            assertThat(emptied).isNotEqualTo(content);
            assertThat(differs.test(content, emptied)).isEqualTo(differs.test(emptied, content));
            if (!differs.test(content, emptied)) {
                names.add(component.getName());
            }
        }
        return names;
    }
}
