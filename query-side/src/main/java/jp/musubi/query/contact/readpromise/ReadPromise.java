package jp.musubi.query.contact.readpromise;

import java.util.Optional;
import jp.musubi.language.contact.ContactId;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Reads one promise; empty when it does not exist for this viewer.
 *
 * @param id of the contact in which it was given
 * @param at log position, or null for now
 */
public record ReadPromise(Viewer viewer, ContactId id, Long at) implements Question<Optional<PromiseView>> {}
