package jp.musubi.query.pairing;

import java.util.Arrays;
import java.util.List;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.history.Score;

/** What history tells of a pairing. */
final class PairingHistory {
    private PairingHistory() {}

    static List<Record> parts(PairingEntry entry) {
        PairingView v = entry.view();
        return Arrays.asList(Sides.of(v), Figures.of(v.evidence()), new Decided(v.state()), v.terms());
    }

    record Sides(NeedId need, int needRevision, SeedId seed, int seedRevision, ProposedBy by, String matcher) {
        static Sides of(PairingView v) {
            return new Sides(v.needId(), v.needRevision(), v.seedId(), v.seedRevision(), v.by(), v.matcher());
        }
    }

    record Decided(PairingState state) {}

    /** Its figures. Its words stand on the page of the pairing, which knows who may read them. */
    record Figures(String glossary, int rank, Score score, Score direct, Score floor, Placing placing) {
        static Figures of(Evidence e) {
            return e == null
                    ? null
                    : new Figures(
                            e.glossary(),
                            e.rank(),
                            new Score(e.score()),
                            Score.of(e.direct()),
                            Score.of(e.floor()),
                            e.placing());
        }
    }
}
