package jp.musubi.app.confirmation;

import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Assent.Confirmation;
import jp.musubi.query.seed.SeedView;

/**
 * What the page of a record says of its confirmation, and offers.
 *
 * @param type {@code need} or {@code seed}
 * @param said what there is to say; null when nobody has asked
 * @param mails whether this reader may ask by mail; the decision decides
 * @param addressed whether the owner is a person, whose address is known or not: otherwise one has to be typed
 * @param prints whether this reader may print the letter; the decision decides
 */
public record ConfirmationPanel(
        String type, String id, Confirmation said, boolean mails, boolean addressed, boolean prints) {

    /** Of a need as it is now. What its owner wrote themselves nobody asks them to confirm. */
    public static ConfirmationPanel of(Who who, NeedView need, boolean mailing) {
        boolean open = NeedState.WAY.allows(need.state(), NeedRevised.class)
                && need.assent().withdrawal() == null
                && !need.assent().ownWords();
        boolean addressed = need.owner() != null;
        return of(
                "need",
                need.id().value(),
                who,
                need.assent().confirmation(),
                open,
                need.introducedBy(),
                mailing,
                addressed);
    }

    /** Of a seed as it is now. */
    public static ConfirmationPanel of(Who who, SeedView seed, boolean mailing) {
        boolean open = SeedState.WAY.allows(seed.state(), SeedRevised.class)
                && !seed.assent().ownWords();
        return of("seed", seed.id().value(), who, seed.assent().confirmation(), open, null, mailing, true);
    }

    private static ConfirmationPanel of(
            String type,
            String id,
            Who who,
            Confirmation said,
            boolean open,
            PersonId bringer,
            boolean mailing,
            boolean addressed) {
        boolean brought = who.signedIn() && who.person().equals(bringer);
        boolean wanted = open && (said == null || !said.holds());
        boolean office = who.has(Role.COORDINATOR);
        boolean asks = wanted && (office || brought && who.has(Role.INTERMEDIARY));
        return new ConfirmationPanel(type, id, said, asks && mailing, addressed, wanted && office && !brought);
    }

    /** Whether there is anything to show. */
    public boolean shown() {
        return said != null || prints || mails;
    }
}
