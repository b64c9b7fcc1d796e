package jp.musubi.app.kit.page;

import java.util.Set;
import jp.musubi.language.party.Role;

/**
 * A place to which every page leads some, known as a bean of the subject whose it is.
 *
 * @param key of its name
 * @param address of it
 * @param roles who is led there; none for visitors, whom the first screen leads there
 */
public record Place(String key, String address, Set<Role> roles) {
    public Place {
        roles = Set.copyOf(roles);
    }

    /** Whether it is for visitors. */
    public boolean open() {
        return roles.isEmpty();
    }
}
