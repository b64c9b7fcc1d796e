package jp.musubi.command.party.account;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.PersonId;

/**
 * Records that a link is given out with which a new password can be chosen, once.
 *
 * @param actor who asks for it: an administrator, or the visitor when it is {@link LinkWay#ASKED}
 * @param way how it reaches the person
 */
public record IssuePasswordLink(PersonId actor, PersonId personId, LinkWay way) implements Command {

    /** One that an administrator hands over. */
    public IssuePasswordLink(PersonId actor, PersonId personId) {
        this(actor, personId, LinkWay.HANDED);
    }
}
