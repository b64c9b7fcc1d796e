package jp.musubi.app.party;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.ActChoice;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Prose;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.party.mergeorganization.MergeOrganization;
import jp.musubi.command.party.mergeorganization.SeparateOrganization;
import jp.musubi.language.kit.Most;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.Role;
import jp.musubi.query.party.OrganizationView;
import org.springframework.stereotype.Component;

/** What is done with an organization beside revising it. */
@Component
final class OrganizationActs implements SubjectActs {
    static final Subject<Known> ORGANIZATION = Subject.of("organization", "organizations", null);

    /** An organization, and those that it may turn out to be. */
    record Known(OrganizationView view, List<ActChoice> others) {}

    /** Which one it is, why, and since when: today when nothing is said. */
    record OrganizationMerge(
            @Must OrganizationId into, @Must MergeReason reason, LocalDate on) implements Body {}

    /** Why it was a mistake. */
    record OrganizationSeparation(
            @Prose @Most(TextLimits.REASON) String note) implements Body {}

    static final List<Act<Known, ?>> ALL = List.of(
            new Act<>(
                    ORGANIZATION,
                    "merge",
                    "Says that the organization is another: into, reason, on. Its people and records are found under that one",
                    OrganizationMerge.class,
                    MergeOrganization.class,
                    (actor, id, said) ->
                            new MergeOrganization(actor, new OrganizationId(id), said.into(), said.reason(), said.on()),
                    Offer.<Known>anywhere()
                            .only(Role.COORDINATOR, Role.ADMINISTRATOR)
                            .to((who, known) -> known.view().merged() == null)
                            .choices("into", Known::others)
                            .danger()),
            new Act<>(
                    ORGANIZATION,
                    "separate",
                    "Takes back that the organization is another: it was a mistake",
                    OrganizationSeparation.class,
                    SeparateOrganization.class,
                    (actor, id, said) -> new SeparateOrganization(actor, new OrganizationId(id), said.note()),
                    Offer.<Known>anywhere()
                            .only(Role.COORDINATOR, Role.ADMINISTRATOR)
                            .to((who, known) -> known.view().merged() != null)));

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }
}
