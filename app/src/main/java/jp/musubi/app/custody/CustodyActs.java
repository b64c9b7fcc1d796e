package jp.musubi.app.custody;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.ActChoice;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Prose;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.command.custody.assign.AssignCharge;
import jp.musubi.command.custody.assignhouse.AssignHouse;
import jp.musubi.command.custody.changeowner.ChangeOwner;
import jp.musubi.command.custody.endsharing.EndSharing;
import jp.musubi.command.custody.share.ShareWithHouse;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.party.findholders.FindHolders.Holder;
import org.springframework.stereotype.Component;

/** Who has a seed or a need: the same acts on both. */
@Component
public final class CustodyActs implements SubjectActs {

    /** Who is to be in charge. */
    @Schema(name = "AssignCharge")
    record Assign(
            @Schema(description = "Id of a person who is a coordinator now; the caller when absent")
            PersonId coordinator)
            implements Body {}

    /** To which house it is to belong. */
    @Schema(name = "AssignHouse")
    record House(
            @Schema(description = "Id of an organization; it belongs to none when absent")
            OrganizationId organization) implements Body {}

    /** With which house. */
    @Schema(name = "ShareWithHouse")
    record Share(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Id of an organization")
            OrganizationId organization)
            implements Body {}

    /** Whose it is to be. */
    @Schema(name = "ChangeOwner")
    record Change(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Id of a person")
            PersonId owner,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Prose @Most(TextLimits.LONG)
            String reason)
            implements Body {}

    public static final List<Act<Kept, ?>> SEED = of("seed", "seeds", id -> new SeedId(id).ref());
    public static final List<Act<Kept, ?>> NEED = of("need", "needs", id -> new NeedId(id).ref());

    private static List<Act<Kept, ?>> of(String name, String folder, Function<String, RecordRef> ref) {
        Subject<Kept> subject = Subject.<Kept>of(name, folder, Kept::state).forOwner(ref);
        return List.of(
                new Act<>(
                        subject,
                        "assign",
                        "Puts a coordinator in charge: coordinator (id of a person), the caller when absent",
                        Assign.class,
                        AssignCharge.class,
                        (actor, id, said) -> new AssignCharge(actor, ref.apply(id), said.coordinator()),
                        Offer.<Kept>anywhere()
                                .to(Kept::mayDecide)
                                .asking("coordinator")
                                .choices("coordinator", kept -> choices(kept.coordinators()))),
                new Act<>(
                        subject,
                        "change-owner",
                        "Makes it somebody else's: owner (id of a person), reason",
                        Change.class,
                        ChangeOwner.class,
                        (actor, id, said) -> new ChangeOwner(actor, ref.apply(id), said.owner(), said.reason()),
                        Offer.<Kept>anywhere()
                                .to(Kept::mayDecide)
                                .choices("owner", kept -> choices(kept.owners()))
                                .danger()),
                new Act<>(
                        subject,
                        "assign-house",
                        "Says to which organization it belongs: organization (id), none when absent",
                        House.class,
                        AssignHouse.class,
                        (actor, id, said) -> new AssignHouse(actor, ref.apply(id), said.organization()),
                        Offer.<Kept>anywhere()
                                .to(Kept::mayDecide)
                                .asking("organization")
                                .choices("organization", Kept::houses)),
                new Act<>(
                        subject,
                        "share",
                        "Lets coordinators of another organization see it: organization (id)",
                        Share.class,
                        ShareWithHouse.class,
                        (actor, id, said) -> new ShareWithHouse(actor, ref.apply(id), said.organization()),
                        Offer.<Kept>anywhere().to(Kept::mayDecide).choices("organization", Kept::others)),
                new Act<>(
                        subject,
                        "unshare",
                        "Lets coordinators of another organization see it no more: organization (id)",
                        Share.class,
                        EndSharing.class,
                        (actor, id, said) -> new EndSharing(actor, ref.apply(id), said.organization()),
                        Offer.<Kept>anywhere().to(Kept::mayEndSharing).choices("organization", Kept::shared)));
    }

    @Override
    public List<? extends Act<?, ?>> rows() {
        return Stream.concat(SEED.stream(), NEED.stream()).toList();
    }

    private static List<ActChoice> choices(List<Holder> persons) {
        return persons.stream()
                .map(person -> ActChoice.of(person.id().value(), person.name()))
                .toList();
    }
}
