package jp.musubi.query.testing;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.cluster.SecondFactorRuleSet;
import jp.musubi.language.confirmation.ConfirmationEvent;
import jp.musubi.language.consent.ConsentEvent;
import jp.musubi.language.consultation.ConsultationBecameNeed;
import jp.musubi.language.consultation.ConsultationEvent;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.MatcherEvent;
import jp.musubi.language.matching.RematchEvent;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.party.AccountEvent;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.OrganizationEvent;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonMergeTakenBack;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonReturned;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.reading.ReadingEvent;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.language.sounding.SoundingEvent;

/** The tags that the command side puts on events. */
final class TestTags {
    private TestTags() {}

    static Set<Tag> of(Event event) {
        return switch (event) {
            case SeedEvent e -> Set.of(new Tag("seed", e.seedId().value()));
            case NeedEvent e -> Set.of(new Tag("need", e.needId().value()));
            case PairingEvent e ->
                Set.of(
                        new Tag("pairing", e.pairingId().value()),
                        new Tag("need", e.needId().value()),
                        new Tag("seed", e.seedId().value()));
            case ConfirmationEvent e -> tags(e.tags());
            case SoundingEvent e -> tags(e.tags());
            case ConsentEvent e -> Set.of(new Tag("need", e.needId().value()));
            case ContactNoted e -> tags(e.tags());
            case PromiseEvent e -> tags(e.tags());
            case HouseAssigned e -> tags(e.tags());
            case SharedWithHouse e -> tags(e.tags());
            case OwnerChanged e -> tags(e.tags());
            case ChargeAssigned e -> {
                Set<Tag> tags = tags(e.tags());
                e.persons().forEach(person -> tags.add(new Tag("person", person.value())));
                yield tags;
            }
            case RecordErased e -> tags(e.tags());
            case PersonErased e -> Set.of(new Tag("person", e.personId().value()));
            case PersonRegistered e -> Set.of(new Tag("person", e.personId().value()));
            case PersonDayReached e -> Set.of(new Tag("person", e.personId().value()));
            case PersonLeft e -> Set.of(new Tag("person", e.personId().value()));
            case PersonReturned e -> Set.of(new Tag("person", e.personId().value()));
            case PersonMerged e ->
                Set.of(
                        new Tag("person", e.personId().value()),
                        new Tag("person", e.into().value()));
            case PersonMergeTakenBack e ->
                Set.of(
                        new Tag("person", e.personId().value()),
                        new Tag("person", e.from().value()));
            case PersonRevised e -> Set.of(new Tag("person", e.personId().value()));
            case AccountEvent e -> Set.of(new Tag("person", e.personId().value()));
            case RoleGranted e -> Set.of(new Tag("person", e.personId().value()));
            case RoleRevoked e -> Set.of(new Tag("person", e.personId().value()));
            case CorporateNumberRecorded e ->
                Set.of(
                        new Tag("organization", e.organizationId().value()),
                        new Tag("corporateNumber", e.number().value()));
            case OrganizationMerged e ->
                Set.of(
                        new Tag("organization", e.organizationId().value()),
                        new Tag("organization", e.into().value()));
            case OrganizationMergeTakenBack e ->
                Set.of(
                        new Tag("organization", e.organizationId().value()),
                        new Tag("organization", e.from().value()));
            case OrganizationEvent e ->
                Set.of(new Tag("organization", e.organizationId().value()));
            case RematchEvent e -> Set.of(new Tag("rematch", e.rematchId().value()));
            case MatcherEvent e -> Set.of(new Tag("matcher", e.matcherId().value()));
            case GlossaryEvent e -> Set.of(new Tag("term", e.termId().value()));
            case ConsultationBecameNeed e ->
                Set.of(
                        new Tag("consultation", e.consultationId().value()),
                        new Tag("need", e.needId().value()));
            case ConsultationEvent e ->
                Set.of(new Tag("consultation", e.consultationId().value()));
            case ReadingEvent e -> Set.of(new Tag("reading", e.readingId().value()));
            case ClusterFounded e -> Set.of();
            case OfficeDescribed e -> Set.of();
            case SecondFactorRuleSet e -> Set.of();
            case ConfirmationRuleSet e -> Set.of();
            case CoordinatorSightSet e -> tags(Map.of("cluster", e.cluster()));
            default -> throw new IllegalStateException("no such event: " + event.getClass());
        };
    }

    private static Set<Tag> tags(Map<String, String> map) {
        Set<Tag> tags = new LinkedHashSet<>();
        map.forEach((key, value) -> tags.add(new Tag(key, value)));
        return tags;
    }
}
