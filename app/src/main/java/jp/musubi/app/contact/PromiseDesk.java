package jp.musubi.app.contact;

import java.util.Set;
import jp.musubi.app.kit.act.ActDesk;
import jp.musubi.app.kit.act.Posted;
import jp.musubi.app.kit.act.Screen;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.party.Role;
import org.springframework.stereotype.Component;

/** What is done with promises: what was typed wrongly is shown on the promise's page, with what is wrong. */
@Component
class PromiseDesk implements ActDesk {
    private final PromisePage page;

    PromiseDesk(PromisePage page) {
        this.page = page;
    }

    @Override
    public Subject<?> subject() {
        return PromiseActs.PROMISE;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.INTERMEDIARY);
    }

    @Override
    public String refused(Posted posted, RefusedException refused, Screen screen) {
        Refusal refusal = refused.refusal();
        if (refusal.kind() != Refusal.Kind.INVALID) {
            throw refused;
        }
        screen.response().setStatus(RefusalAdvice.status(refusal.kind()).value());
        return page.wrong(
                posted.who(),
                new ContactId(posted.id()),
                posted.act(),
                posted.typed(),
                refusal.violations(),
                screen.model(),
                screen.show());
    }

    @Override
    public String done(Posted posted, Screen screen) {
        screen.notice(posted.done());
        return "redirect:" + back(posted, screen);
    }

    /** Where the button stood, a path of this site alone; else the record, which the promiser may read. */
    private String back(Posted posted, Screen screen) {
        String back = posted.typed().getOrDefault("back", "");
        if (back.matches("/(?:[A-Za-z0-9][A-Za-z0-9/_.-]*(?:\\?(?:promises|whose)=(?:mine|all))?)?")) {
            return back;
        }
        return page.address(posted.who(), new ContactId(posted.id()), screen.show())
                .orElse("/");
    }
}
