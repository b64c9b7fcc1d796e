package jp.musubi.automation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.automation.Sample;
import jp.musubi.automation.TestCore;
import jp.musubi.command.glossary.define.DefineTerm;
import jp.musubi.command.matching.requestrematch.RequestRematch;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A need and a seed that have no word in common but what the glossary ties. */
class GlossaryInForceTest {
    @TempDir
    Path folder;

    private TestCore core;

    @BeforeEach
    void open() {
        core = new TestCore(folder);
        core.startMatcher();
        core.startRematcher();
        Sample.published(core, "robot", "協働ロボットの把持制御", "腕の力を測って部品をつかむ");
        Sample.published(core, "weld", "溶接の割れの検出", "金属の溶接を音で調べる");
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void aNewSeedFindsTheNeedAndTheNeedTheSeed() {
        long defined = define();
        need();
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).isEmpty();
        seed();
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n1 residue");
        assertThat(core.events(NeedMatched.class).getLast().glossary()).isEqualTo("glossary@" + defined);
        assertThat(core.events(PairingProposed.class).getLast().evidence().links())
                .isNotEmpty()
                .allSatisfy(link -> {
                    assertThat(link.said()).isEqualTo("生ごみ");
                    assertThat(link.group()).isEqualTo(new TermId("waste"));
                })
                .extracting(Evidence.Link::term)
                .containsExactly("食品残渣");
    }

    @Test
    void aChangedGlossaryIsHeededWhenAllNeedsAreMatchedAgain() {
        seed();
        need();
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).isEmpty();
        define();
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).isEmpty();
        core.send(new RequestRematch(TestCore.ADMIN, new RematchId("job"), RematchReason.GLOSSARY));
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n1 residue");
    }

    private void seed() {
        Sample.published(core, "residue", "食品残渣メタン発酵", "食品残渣からメタンを得る");
    }

    private void need() {
        Sample.opened(core, "n1", "生ごみ", "毎日たまる生ごみに困っている");
    }

    private long define() {
        TermContent group = new TermContent(List.of("生ごみ"), List.of("食品残渣"), List.of("food waste"), null);
        core.send(new DefineTerm(TestCore.ADMIN, new TermId("waste"), 0, group));
        return core.log.head();
    }
}
