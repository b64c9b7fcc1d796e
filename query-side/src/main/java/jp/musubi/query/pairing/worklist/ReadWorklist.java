package jp.musubi.query.pairing.worklist;

import java.time.LocalDate;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * A coordinator's first screen: overdue promises, those of today and next, new candidates grouped by need,
 * records that wait. Empty unless a coordinator asks.
 *
 * @param person whose promises are shown, with those of others that this person noted; null for everybody's
 * @param charge only pairings and needs with a side that this person is in charge of; null for everybody's
 * @param today decides what is overdue; an input, never read from a clock
 */
public record ReadWorklist(Viewer viewer, PersonId person, PersonId charge, LocalDate today)
        implements Question<Worklist> {

    /** With everybody's records. */
    public ReadWorklist(Viewer viewer, PersonId person, LocalDate today) {
        this(viewer, person, null, today);
    }
}
