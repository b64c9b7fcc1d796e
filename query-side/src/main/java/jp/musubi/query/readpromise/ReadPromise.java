package jp.musubi.query.readpromise;

import java.util.Optional;
import jp.musubi.language.id.ContactId;
import jp.musubi.query.Question;
import jp.musubi.query.view.PromiseView;
import jp.musubi.search.document.Viewer;

/**
 * Reads one promise; empty when it does not exist for this viewer.
 *
 * @param id of the contact in which it was given
 * @param at log position, or null for now
 */
public record ReadPromise(Viewer viewer, ContactId id, Long at) implements Question<Optional<PromiseView>> {}
