package jp.musubi.app.leak;

import java.util.Set;
import jp.musubi.language.record.Disclosure;

/**
 * A rare word that stands in one field of one record, and what follows from where it stands.
 *
 * @param word letters and digits, as {@code zqn03tried}
 * @param audience who of those that may know of the record reads it
 * @param insiders ids of the persons who are party to the record
 * @param shown the range in which the record is shown to others, or null while it is shown to nobody
 */
record Marker(String word, Audience audience, Set<String> insiders, Disclosure shown) {

    /** For whom a field is. */
    enum Audience {
        READERS,
        INSIDERS,
        OFFICE,
        /** About a person: for themselves, the office and the administration. */
        ADMINISTRATION,
        /** For everybody who is signed in. */
        MEMBERS,
        /** Destroyed, and so for nobody. */
        NOBODY
    }
}
