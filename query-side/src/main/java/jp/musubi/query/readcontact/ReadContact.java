package jp.musubi.query.readcontact;

import java.util.Optional;
import jp.musubi.language.id.ContactId;
import jp.musubi.query.Question;
import jp.musubi.query.view.ContactView;
import jp.musubi.search.document.Viewer;

/**
 * Reads the note of a contact; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadContact(Viewer viewer, ContactId id, Long at) implements Question<Optional<ContactView>> {}
