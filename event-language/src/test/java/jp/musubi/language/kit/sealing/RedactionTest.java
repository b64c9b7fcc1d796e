package jp.musubi.language.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.kit.codec.Samples;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.seed.IntellectualProperty;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.SeedContent;
import org.junit.jupiter.api.Test;

class RedactionTest {
    record Leaf(String open, @Limited String secret) {}

    record Tree(
            List<Leaf> leaves,
            @Limited List<String> words,
            @Limited Set<String> set,
            @Limited Map<String, String> map,
            @Limited Leaf leaf,
            Object other) {}

    record Primitive(@Limited int count) {}

    record Plain(String text, List<String> texts) {}

    @Test
    void limitedComponentsAreTakenOutAtEveryDepth() {
        Leaf leaf = new Leaf("見える", "見えない");
        Tree tree = new Tree(List.of(leaf), List.of("見えない"), Set.of("見えない"), Map.of("a", "見えない"), leaf, leaf);

        Leaf opened = new Leaf("見える", null);
        assertThat(Redaction.open(tree))
                .isEqualTo(new Tree(List.of(opened), List.of(), Set.of(), Map.of(), null, opened));
    }

    @Test
    void aSeedWithoutItsLimitedPartsKeepsTheRest() {
        SeedContent seed = Samples.seed();

        SeedContent open = Redaction.open(seed);

        assertThat(open.details()).isNull();
        assertThat(open.evidence()).isNull();
        assertThat(open.challenges()).isNull();
        assertThat(open.regulations()).isNull();
        assertThat(open.contact()).isNull();
        assertThat(open.ip()).isEqualTo(new IntellectualProperty(PatentStatus.FILED, null, null, true));
        assertThat(open.title()).isEqualTo(seed.title());
        assertThat(open.researchers()).isEqualTo(seed.researchers());
    }

    @Test
    void aNeedWithoutItsLimitedPartsDoesNotNameTheCompany() {
        NeedContent open = Redaction.open(Samples.need());

        assertThat(open.company()).isNull();
        assertThat(open.intermediary()).isNull();
        assertThat(open.consent()).isNull();
        assertThat(open.hearing()).isNull();
        assertThat(open.budget()).isNull();
        assertThat(open.toString()).doesNotContain("干柿株式会社", "株式会社干柿", "荘内銀行", "社長", "堆肥", "冷凍庫");
        assertThat(open.displayName()).isEqualTo("県内の食品製造業");
        assertThat(Redaction.open(open)).isEqualTo(open);
    }

    @Test
    void whatHasNothingToTakeOutIsTheSame() {
        Plain plain = new Plain("text", List.of("a"));

        assertThat(Redaction.open(plain)).isSameAs(plain);
        assertThat(Redaction.open((Plain) null)).isNull();
    }

    @Test
    void aLimitedPrimitiveIsAnErrorRatherThanALeak() {
        assertThatThrownBy(() -> Redaction.open(new Primitive(3))).isInstanceOf(IllegalStateException.class);
    }
}
