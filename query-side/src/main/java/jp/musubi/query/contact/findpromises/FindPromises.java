package jp.musubi.query.contact.findpromises;

import java.util.Set;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Promises, those due first before the others, those without a day last. Coordinators and auditors see all, others
 * their own. What was erased is left out.
 *
 * @param about only those given in contacts about this record, or null for all
 * @param promiser only those that are this person's now, or null for all
 * @param states only those; empty for all
 * @param page from 1
 * @param at log position, or null for now
 */
public record FindPromises(
        Viewer viewer, RecordRef about, PersonId promiser, Set<PromiseState> states, int page, int size, Long at)
        implements Question<Page<PromiseView>> {
    public FindPromises {
        states = Set.copyOf(states);
    }
}
