package jp.musubi.app.kit.act;

import java.util.Set;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;

/** What pages do around the acts of a subject, where it is something of its own. */
public interface ActDesk {
    /** Whose acts. */
    Subject<?> subject();

    /** Roles of which one is needed before anything is looked at; none when the decision says who may. */
    default Set<Role> roles() {
        return Set.of();
    }

    /** Who acts. @throws org.springframework.web.server.ResponseStatusException when it is nobody who may */
    default Who admitted(CurrentUser user) {
        Who who = user.who();
        if (!roles().isEmpty()) {
            Guard.needs(who, roles().toArray(Role[]::new));
        }
        return who;
    }

    /** The id of the command. */
    default String commandId(Posted posted) {
        return posted.commandId();
    }

    /** Where to go when it was refused: as a page of its own, unless the form can be shown again. @return name of a view */
    default String refused(Posted posted, RefusedException refused, Screen screen) {
        throw refused;
    }

    /** Where to go when it is done. @return name of a view */
    default String done(Posted posted, Screen screen) {
        screen.notice(posted.done());
        return "redirect:" + subject().pages() + "/" + posted.id();
    }
}
