package jp.musubi.query.contact.find;

import java.util.List;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * The notes of contacts on a record, newest first. Coordinators and auditors; an intermediary sees those it noted.
 *
 * @param at log position, or null for now
 */
public record FindContacts(Viewer viewer, RecordRef about, Long at) implements Question<List<ContactView>> {}
