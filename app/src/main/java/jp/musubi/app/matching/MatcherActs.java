package jp.musubi.app.matching;

import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Reason;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.command.matching.resetmatcher.ResetMatcher;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.party.Role;
import jp.musubi.query.matching.MatcherState;
import jp.musubi.query.matching.MatcherView;
import org.springframework.stereotype.Component;

/** What is done with a matcher that was trained from decisions. */
@Component
public final class MatcherActs implements SubjectActs {
    public static final Subject<MatcherView> MATCHER = Subject.of("matcher", "matchers", null);

    public static final List<Act<MatcherView, ?>> ALL = List.of(new Act<>(
            MATCHER,
            "reset",
            "Takes the matcher out of force, so that the one that comes with Musubi is in force again: reason",
            Reason.class,
            ResetMatcher.class,
            (actor, id, said) -> new ResetMatcher(actor, new MatcherId(id), said.reason()),
            Offer.<MatcherView>anywhere()
                    .to(Role.ADMINISTRATOR)
                    .to((who, matcher) -> matcher.state() == MatcherState.IN_FORCE)));

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }
}
