package jp.musubi.app.custody;

import java.util.List;
import jp.musubi.app.kit.act.ActChoice;
import jp.musubi.language.kit.State;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.party.findholders.FindHolders.Holder;
import jp.musubi.query.seed.SeedView;

/**
 * A seed or a need, as those see it who decide who has it.
 *
 * @param custody null for readers who are told nothing of it
 * @param coordinators who could be in charge
 * @param owners whose it could be
 * @param houses to which it could belong
 */
public record Kept(
        State state,
        PersonId owner,
        Custody custody,
        List<Holder> coordinators,
        List<Holder> owners,
        List<ActChoice> houses) {

    static Kept of(SeedView seed) {
        return new Kept(seed.state(), seed.owner(), seed.custody(), List.of(), List.of(), List.of());
    }

    static Kept of(NeedView need) {
        return new Kept(need.state(), need.owner(), need.custody(), List.of(), List.of(), List.of());
    }

    /** The same with whom to choose from. */
    Kept choosing(List<Holder> coordinators, List<Holder> owners, List<ActChoice> houses) {
        return new Kept(state, owner, custody, coordinators, owners, houses);
    }

    /** The houses with which it could be shared. */
    List<ActChoice> others() {
        return houses.stream()
                .filter(one -> !sharesWith(one.value())
                        && (custody.house() == null
                                || !one.value().equals(custody.house().value())))
                .toList();
    }

    /** The houses with which it is shared. */
    List<ActChoice> shared() {
        return houses.stream().filter(one -> sharesWith(one.value())).toList();
    }

    private boolean sharesWith(String house) {
        return custody.sharedWith().stream().anyMatch(one -> one.value().equals(house));
    }

    /** Whether there is somebody with whom it could be shared no more. */
    static boolean mayEndSharing(Who who, Kept kept) {
        return mayDecide(who, kept) && !kept.custody().sharedWith().isEmpty();
    }

    /** Whether buttons that change who has it are worth showing; the command decides. */
    static boolean mayDecide(Who who, Kept kept) {
        return who.has(Role.COORDINATOR)
                && kept.custody() != null
                && !kept.state().erased();
    }
}
