package jp.musubi.app.act;

import java.util.List;
import jp.musubi.command.pauserematch.PauseRematch;
import jp.musubi.command.resumerematch.ResumeRematch;
import jp.musubi.language.event.RematchPaused;
import jp.musubi.language.event.RematchResumed;
import jp.musubi.language.id.RematchId;
import jp.musubi.language.value.Role;
import jp.musubi.query.view.RematchView;

/** What is done with a job that matches all open needs again. */
public final class RematchActs {
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

    private RematchActs() {}
}
