package jp.musubi.app.kit.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.language.party.PersonId;
import org.springframework.stereotype.Component;

/**
 * How far each person has written here: whoever reads without saying {@code after} waits for as much, so that what was
 * just made is found at once. Holds one number a person; a start forgets them, having brought the index to the head.
 */
@Component
class OwnWrites {

    private final Map<PersonId, Long> positions = new ConcurrentHashMap<>();

    void note(PersonId person, long position) {
        positions.merge(person, position, Math::max);
    }

    /** The last position that the person wrote, or 0. */
    long last(PersonId person) {
        return person == null ? 0 : positions.getOrDefault(person, 0L);
    }
}
