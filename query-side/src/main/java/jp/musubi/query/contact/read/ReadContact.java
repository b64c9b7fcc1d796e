package jp.musubi.query.contact.read;

import java.util.Optional;
import jp.musubi.language.contact.ContactId;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Reads the note of a contact; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadContact(Viewer viewer, ContactId id, Long at) implements Question<Optional<ContactView>> {}
