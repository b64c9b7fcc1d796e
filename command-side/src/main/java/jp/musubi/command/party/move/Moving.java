package jp.musubi.command.party.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.command.custody.CustodyCodes;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.party.Houses;
import jp.musubi.command.party.KnownPerson;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRevised;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** What one move comes to: what is known of the person, and one seed after the other. */
record Moving(MovePerson command, KnownPerson person, OrganizationState there, LocalDate today) {

    List<Event> events(ActorRoles actor, ProcessingContext context) {
        List<Event> events = new ArrayList<>();
        events.add(new PersonRevised(person.id(), moved(), today));
        Set<SeedId> named = new HashSet<>();
        for (MovePerson.SeedFate fate : command.seeds()) {
            if (!named.add(fate.seed())) {
                throw Refuse.invalid("seeds", FieldCodes.TOO_MANY, 1);
            }
            SeedCase seed = Models.load(context, SeedCase.class, fate.seed());
            requireTheirs(fate, seed, actor);
            events.addAll(fate.goes() ? along(fate, seed) : stays(fate, seed, context));
            charge(fate, seed, context).forEach(events::add);
        }
        return events;
    }

    /** The new affiliation first; what held until then ends the day before, and not earlier than it began. */
    private PersonContent moved() {
        LocalDate first = Checks.there(command.since());
        PersonContent said = person.said();
        Stream<Affiliation> before = said.affiliations().stream()
                .filter(one -> !one.holdsOn(first)
                        || one.since() == null
                        || one.since().isBefore(first))
                .map(one -> one.holdsOn(first) ? one.until(first.minusDays(1)) : one);
        List<Affiliation> next = Stream.concat(
                        Stream.of(new Affiliation(there.id(), command.title(), first, null)), before)
                .toList();
        if (next.size() > Affiliation.MOST) {
            throw Refuse.invalid("organization", FieldCodes.TOO_MANY, Affiliation.MOST);
        }
        return said.with(next);
    }

    private void requireTheirs(MovePerson.SeedFate fate, SeedCase seed, ActorRoles actor) {
        if (!seed.visibleTo(actor)) {
            throw Refuse.unknown("seeds");
        }
        // That everybody reads a seed makes nobody its coordinator.
        if (!seed.custody().decidedBy(actor)) {
            throw Refuse.forbidden();
        }
        if (seed.erased() || !person.id().equals(seed.owner())) {
            throw Refuse.conflictAt(
                    "seeds", PartyCodes.NOT_THEIR_SEED, fate.seed().value());
        }
    }

    /** Where it comes from is the new organization; the house goes along when it was the one they leave. */
    private List<Event> along(MovePerson.SeedFate fate, SeedCase seed) {
        List<Event> events = new ArrayList<>();
        String called = there.called();
        if (seed.allows(SeedRevised.class) && !called.equals(seed.said().affiliation())) {
            events.add(new SeedRevised(fate.seed(), seed.revision() + 1, false, from(seed.said(), called)));
        }
        Set<OrganizationId> left = new HashSet<>(person.said().organizations(person.on()));
        if (seed.custody().house() != null && left.contains(seed.custody().house())) {
            events.add(Houses.assigned(fate.seed().ref(), there));
        }
        return events;
    }

    private List<Event> stays(MovePerson.SeedFate fate, SeedCase seed, ProcessingContext context) {
        PersonId owner = Checks.there(fate.owner());
        if (owner.equals(seed.owner())) {
            throw Refuse.conflictAt("seeds", CustodyCodes.ALREADY_OWNER);
        }
        if (!Models.load(context, PersonState.class, owner).takesPart()) {
            throw Refuse.invalid("seeds", Codes.UNKNOWN_PERSON);
        }
        return List.of(new OwnerChanged(fate.seed().ref(), owner, command.reason()));
    }

    private Stream<Event> charge(MovePerson.SeedFate fate, SeedCase seed, ProcessingContext context) {
        PersonId coordinator = fate.coordinator();
        if (coordinator == null || coordinator.equals(seed.custody().coordinator())) {
            return Stream.empty();
        }
        if (!Models.load(context, ActorRoles.class, coordinator).has(Role.COORDINATOR)) {
            throw Refuse.invalid("seeds", CustodyCodes.NOT_COORDINATOR);
        }
        return Stream.of(new ChargeAssigned(
                fate.seed().ref(), coordinator, AssignedBy.HAND, seed.custody().coordinator()));
    }

    private static SeedContent from(SeedContent content, String organization) {
        return (SeedContent) RecordShape.of(SeedContent.class)
                .build(RecordShape.of(SeedContent.class).parts().stream()
                        .map(part -> Objects.equals(part.name(), "affiliation") ? organization : part.of(content))
                        .toArray());
    }
}
