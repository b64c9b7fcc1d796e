package jp.musubi.query.findpersons;

import jp.musubi.query.Page;
import jp.musubi.query.Question;
import jp.musubi.query.view.PersonView;
import jp.musubi.search.document.Viewer;

/**
 * Lists persons. Coordinators, auditors and administrators only.
 *
 * @param page from 1
 */
public record FindPersons(Viewer viewer, String text, int page, int size) implements Question<Page<PersonView>> {}
