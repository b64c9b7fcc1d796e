package jp.musubi.query.findcontacts;

import java.util.List;
import jp.musubi.language.RecordRef;
import jp.musubi.query.Question;
import jp.musubi.query.view.ContactView;
import jp.musubi.search.document.Viewer;

/**
 * The notes of contacts on a record, newest first. Coordinators and auditors; an intermediary sees those it noted.
 *
 * @param at log position, or null for now
 */
public record FindContacts(Viewer viewer, RecordRef about, Long at) implements Question<List<ContactView>> {}
