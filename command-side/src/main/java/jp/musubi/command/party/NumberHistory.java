package jp.musubi.command.party;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.language.party.CorporateNumber;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.OrganizationRevised;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Which organizations a 法人番号 was ever recorded of. */
@EventSourcedEntity
@Ignores({
    OrganizationMergeTakenBack.class,
    OrganizationMerged.class,
    OrganizationRegistered.class,
    OrganizationRevised.class
})
public record NumberHistory(Set<OrganizationId> organizations) {
    public NumberHistory {
        organizations = Set.copyOf(organizations);
    }

    /** The number as the id of this model. */
    public record Number(String digits) {}

    /** Who bears a number now, and what it is called. */
    public record Holder(OrganizationId id, String name) {}

    @EntityCreator
    static NumberHistory none() {
        return new NumberHistory(Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(Number number, MessageTypeResolver types) {
        return EventCriteria.havingTags("corporateNumber", number.digits())
                .andBeingOneOfTypes(types, CorporateNumberRecorded.class);
    }

    @EventSourcingHandler
    NumberHistory on(CorporateNumberRecorded event) {
        Set<OrganizationId> more = new LinkedHashSet<>(organizations);
        more.add(event.organizationId());
        return new NumberHistory(more);
    }

    /** Another organization that bears the content's number now; empty when it has none, or has it to itself. */
    public static Optional<Holder> other(OrganizationId id, OrganizationContent content, ProcessingContext context) {
        Optional<CorporateNumber> number = CorporateNumber.of(content.corporateNumber());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Models.load(context, NumberHistory.class, new Number(number.get().value())).organizations().stream()
                .filter(other -> !other.equals(id))
                .sorted(Comparator.comparing(OrganizationId::value))
                .flatMap(other -> bears(other, id, number.get(), context).stream())
                .findFirst();
    }

    /** Whoever was merged into the organization that asks bears it no more than that one does. */
    private static Optional<Holder> bears(
            OrganizationId holder, OrganizationId asking, CorporateNumber number, ProcessingContext context) {
        OrganizationState state = Models.load(context, OrganizationState.class, holder);
        if (!state.registered() || !number.value().equals(state.said().corporateNumber())) {
            return Optional.empty();
        }
        Holder found = new Holder(holder, state.called());
        Set<OrganizationId> seen = new LinkedHashSet<>();
        while (state.mergedInto() != null && seen.add(state.id())) {
            if (state.mergedInto().equals(asking)) {
                return Optional.empty();
            }
            state = Models.load(context, OrganizationState.class, state.mergedInto());
        }
        return Optional.of(found);
    }
}
