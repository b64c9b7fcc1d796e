package jp.musubi.query.contact.findpromisetakers;

import java.util.List;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Who could take an open promise over: the coordinators, and of a promise on a need the intermediary who brought it, but
 * for whose promise it is. By name. For coordinators and the promiser; nobody for anybody else.
 *
 * @param promise the id of the contact in which it was given
 */
public record FindPromiseTakers(Viewer viewer, ContactId promise) implements Question<List<FindPromiseTakers.Taker>> {

    /** A person to choose. Of persons whom the viewer could not look up no more than this is told. */
    public record Taker(PersonId id, String name) {}
}
