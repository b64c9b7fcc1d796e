package jp.musubi.app.home;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import org.springframework.stereotype.Component;

/** What somebody has, whatever became of it but erasure, the newest first. */
@Component
class Own {
    private static final int MOST = 100;

    private final Questions questions;

    Own(Questions questions) {
        this.questions = questions;
    }

    List<SeedView> seeds(Who who) {
        var mine = Map.of("owner", Set.of(who.person().value()), "state", SeedState.WAY.codes(Own::kept));
        return questions
                .ask(new FindSeeds(who.viewer(), "", mine, "newest", 1, MOST, null))
                .items();
    }

    /** @param as the part that the person has in them: {@code owner} or {@code introducedBy} */
    List<NeedView> needs(Who who, String as) {
        var mine = Map.of(as, Set.of(who.person().value()), "state", NeedState.WAY.codes(Own::kept));
        return questions
                .ask(new FindNeeds(who.viewer(), "", mine, "newest", 1, MOST, null))
                .items();
    }

    private static boolean kept(State state) {
        return !state.erased();
    }
}
