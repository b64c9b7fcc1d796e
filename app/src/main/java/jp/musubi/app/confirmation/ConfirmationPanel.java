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
 * @param prints whether this reader may print the letter; the decision decides
 */
public record ConfirmationPanel(String type, String id, Confirmation said, boolean prints) {

    /** Of a need as it is now. */
    public static ConfirmationPanel of(Who who, NeedView need) {
        boolean open = NeedState.WAY.allows(need.state(), NeedRevised.class)
                && need.assent().withdrawal() == null;
        return of("need", need.id().value(), who, need.assent().confirmation(), open, need.introducedBy());
    }

    /** Of a seed as it is now. */
    public static ConfirmationPanel of(Who who, SeedView seed) {
        boolean open = SeedState.WAY.allows(seed.state(), SeedRevised.class);
        return of("seed", seed.id().value(), who, seed.assent().confirmation(), open, null);
    }

    private static ConfirmationPanel of(
            String type, String id, Who who, Confirmation said, boolean open, PersonId bringer) {
        boolean brought = who.signedIn() && who.person().equals(bringer);
        boolean wanted = open && (said == null || !said.holds());
        return new ConfirmationPanel(type, id, said, wanted && who.has(Role.COORDINATOR) && !brought);
    }

    /** Whether there is anything to show. */
    public boolean shown() {
        return said != null || prints;
    }
}
