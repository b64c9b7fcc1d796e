package jp.musubi.node.gateway;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.party.SecondFactorRemoved;
import jp.musubi.language.party.SecondFactorSet;
import jp.musubi.query.cluster.readsight.ReadCoordinatorSightSlice;
import jp.musubi.query.party.PersonView.HeldRole;

/** Reads standings from the log: a handful of short events for each person, of which nothing that is sealed is wanted. */
public final class LogStandings implements Standings {

    private static final Set<String> READ = Stream.of(
                    PersonRegistered.class,
                    PersonRevised.class,
                    PersonDayReached.class,
                    RoleGranted.class,
                    RoleRevoked.class,
                    PersonErased.class,
                    AccountLocked.class,
                    AccountUnlocked.class,
                    AccessTokenIssued.class,
                    AccessTokenEnded.class,
                    SecondFactorSet.class,
                    SecondFactorRemoved.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    /** Opens nothing: who may do what is told also while the vault cannot be reached, or a key in it is lost. */
    private static final EventCodec SEALED = new EventCodec(new KeyRing() {
        @Override
        public SecretKey forSealing(RecordRef owner) {
            throw new UnsupportedOperationException("nothing is written here");
        }

        @Override
        public Optional<SecretKey> forOpening(RecordRef owner) {
            return Optional.empty();
        }
    });

    private final EventLog log;
    private final MergedOrganizations merged;

    public LogStandings(EventLog log) {
        this.log = log;
        merged = new MergedOrganizations(log, LogStandings::read);
    }

    @Override
    public Standing of(PersonId person) {
        Criteria events = new Criteria(List.of(new Criteria.Item(Set.of(new Tag("person", person.value())), READ)));
        Known known = new Known();
        try (EventCursor cursor = log.source(events, 0)) {
            while (cursor.hasNext()) {
                known.on(read(cursor.next()));
            }
        }
        // Of nobody but coordinators anything follows from it.
        CoordinatorSight sight =
                known.coordinates() ? ReadCoordinatorSightSlice.answer(log, SEALED) : CoordinatorSight.ACROSS;
        return known.standing(merged, sight);
    }

    /** Who is in the log, by id; system actors are nobody. */
    Set<PersonId> everybody() {
        Set<PersonId> everybody = new TreeSet<>(Comparator.comparing(PersonId::value));
        try (EventCursor cursor = log.source(Criteria.named(READ), 0)) {
            while (cursor.hasNext()) {
                cursor.next().tags().stream()
                        .filter(tag -> tag.key().equals("person"))
                        .map(tag -> new PersonId(tag.value()))
                        .filter(person -> !SystemActors.reserved(person))
                        .forEach(everybody::add);
            }
        }
        return everybody;
    }

    private static Event read(StoredEvent stored) {
        return SEALED.read(stored.name(), stored.version(), stored.payload()).event();
    }

    /** How far the events have come. */
    private static final class Known {
        private final Set<HeldRole> held = new HashSet<>();
        private PersonContent said = PersonContent.of(null, null, null);
        private LocalDate on;
        private final Set<String> tokens = new HashSet<>();
        private boolean secondFactor;
        private boolean locked;
        private boolean erased;

        void on(Event event) {
            switch (event) {
                case PersonRegistered e -> told(e.content(), e.on());
                case PersonRevised e -> told(e.content(), e.on());
                case PersonDayReached e -> on = e.on();
                case RoleGranted e -> held.add(new HeldRole(e.role(), e.scope()));
                case RoleRevoked e -> held.remove(new HeldRole(e.role(), e.scope()));
                case AccountLocked e -> locked = true;
                case AccountUnlocked e -> locked = false;
                case PersonErased e -> erased = true;
                case AccessTokenIssued e -> tokens.add(e.tokenId());
                case AccessTokenEnded e -> tokens.remove(e.tokenId());
                case SecondFactorSet e -> secondFactor = true;
                case SecondFactorRemoved e -> secondFactor = false;
                default -> throw new IllegalStateException("not asked for: " + event);
            }
        }

        /** Where somebody belongs is not sealed, and which of it holds follows from the day that was said with it. */
        private void told(PersonContent content, LocalDate day) {
            said = content;
            on = day;
        }

        boolean coordinates() {
            return held.stream().anyMatch(one -> one.role() == Role.COORDINATOR);
        }

        private Map<Role, Set<OrganizationId>> houses(MergedOrganizations merged) {
            Map<Role, Set<OrganizationId>> houses = new EnumMap<>(Role.class);
            for (HeldRole one : held) {
                Set<OrganizationId> of = one.scope() == null ? Set.copyOf(said.organizations(on)) : Set.of(one.scope());
                houses.computeIfAbsent(one.role(), any -> new HashSet<>()).addAll(merged.with(of));
            }
            return houses;
        }

        Standing standing(MergedOrganizations merged, CoordinatorSight sight) {
            Set<Role> roles = held.stream().map(HeldRole::role).collect(Collectors.toSet());
            Set<OrganizationId> actsFor = Stream.concat(
                            said.organizations(on).stream(), held.stream().map(HeldRole::scope))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Reach reach = new Reach(houses(merged), sight);
            return new Standing(roles, merged.with(actsFor), reach, locked, erased, tokens, secondFactor);
        }
    }
}
