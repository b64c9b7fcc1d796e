package jp.musubi.app.kit.act;

import java.util.Set;
import jp.musubi.language.party.Role;

/**
 * A desk that does nothing of its own but to let in some, and to go somewhere afterwards.
 *
 * @param after where to go when an act is done
 */
public record PlainDesk(Subject<?> subject, Set<Role> roles, String after) implements ActDesk {
    @Override
    public String done(Posted posted, Screen screen) {
        screen.notice(posted.done());
        return "redirect:" + after;
    }
}
