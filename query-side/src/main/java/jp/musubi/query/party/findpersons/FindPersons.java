package jp.musubi.query.party.findpersons;

import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.party.PersonView;
import jp.musubi.search.document.Viewer;

/**
 * Lists persons. Coordinators, auditors and administrators only.
 *
 * @param past also those who have left, or are another now
 * @param page from 1
 */
public record FindPersons(Viewer viewer, String text, boolean past, int page, int size)
        implements Question<Page<PersonView>> {
    /** Those who take part. */
    public FindPersons(Viewer viewer, String text, int page, int size) {
        this(viewer, text, false, page, size);
    }
}
