package jp.musubi.app.matching;

import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.command.matching.pauserematch.PauseRematch;
import jp.musubi.command.matching.resumerematch.ResumeRematch;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchResumed;
import jp.musubi.language.party.Role;
import jp.musubi.query.matching.RematchView;
import org.springframework.stereotype.Component;

/** What is done with a job that matches all open needs again. */
@Component
public final class RematchActs implements SubjectActs {
    public static final Subject<RematchView> REMATCH = Subject.of("rematch", "rematches", RematchView::state);

    public static final List<Act<RematchView, ?>> ALL = List.of(
            new Act<>(
                    REMATCH,
                    "pause",
                    "Lets the job rest",
                    Body.Nothing.class,
                    PauseRematch.class,
                    (actor, id, said) -> new PauseRematch(actor, new RematchId(id)),
                    Offer.<RematchView>leading(RematchPaused.class).to(Role.COORDINATOR, Role.ADMINISTRATOR)),
            new Act<>(
                    REMATCH,
                    "resume",
                    "Lets a paused job go on",
                    Body.Nothing.class,
                    ResumeRematch.class,
                    (actor, id, said) -> new ResumeRematch(actor, new RematchId(id)),
                    Offer.<RematchView>leading(RematchResumed.class).to(Role.COORDINATOR, Role.ADMINISTRATOR)));

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }
}
