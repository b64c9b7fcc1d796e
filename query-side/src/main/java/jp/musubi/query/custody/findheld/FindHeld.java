package jp.musubi.query.custody.findheld;

import java.util.List;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * What a person is in charge of and has promised, so that it can be handed over: which, and no word of it. For coordinators and
 * administrators; nothing for others.
 */
public record FindHeld(Viewer viewer, PersonId person) implements Question<FindHeld.Held> {

    /**
     * The answer.
     *
     * @param records seeds and needs that the person is in charge of, but for those erased
     * @param promises ids of the contacts in which open promises of the person were given
     */
    public record Held(List<RecordRef> records, List<ContactId> promises) {
        static final Held NONE = new Held(List.of(), List.of());

        /** How much it is. */
        public int size() {
            return records.size() + promises.size();
        }
    }
}
