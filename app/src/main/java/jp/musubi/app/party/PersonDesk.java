package jp.musubi.app.party;

import jp.musubi.app.kit.act.ActDesk;
import jp.musubi.app.kit.act.Posted;
import jp.musubi.app.kit.act.Screen;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import org.springframework.stereotype.Component;

/** What is done with persons, by administrators: shown with the person again, refused or not. */
@Component
class PersonDesk implements ActDesk {
    private final PersonPage page;

    PersonDesk(PersonPage page) {
        this.page = page;
    }

    @Override
    public Subject<?> subject() {
        return PersonActs.PERSON;
    }

    @Override
    public Who admitted(CurrentUser user) {
        user.forget();
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }

    @Override
    public String refused(Posted posted, RefusedException refused, Screen screen) {
        var refusal = refused.refusal();
        screen.response().setStatus(RefusalAdvice.status(refusal.kind()).value());
        screen.model().addAttribute("problems", RefusalAdvice.reasons(refusal, screen.locale()));
        return page.show(posted.who(), new PersonId(posted.id()), screen.model(), screen.locale());
    }
}
