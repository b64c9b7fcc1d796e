package jp.musubi.node.gateway;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonReturned;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.kit.Question;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.PersonView.HeldRole;
import jp.musubi.query.party.readperson.ReadPerson;

/**
 * For a node without an index to answer from: reads from the log itself who somebody is, which roles are held now and whose
 * a record is, as taking commands needs that, and nothing else.
 */
public final class LogQuestions implements Questions {

    private static final Set<String> READ = names(
            PersonRegistered.class,
            PersonRevised.class,
            PersonDayReached.class,
            PersonLeft.class,
            PersonReturned.class,
            RoleGranted.class,
            RoleRevoked.class,
            AccountLocked.class,
            AccountUnlocked.class,
            PersonErased.class);

    private static final Set<String> REGISTERED = names(SeedRegistered.class, NeedRegistered.class, OwnerChanged.class);

    private final EventLog log;
    private final EventCodec codec;

    public LogQuestions(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    @SafeVarargs
    private static Set<String> names(Class<? extends Event>... types) {
        Set<String> names = new HashSet<>();
        for (Class<? extends Event> type : types) {
            names.add(EventTypes.nameOf(type));
        }
        return Set.copyOf(names);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A> A ask(Question<A> question) {
        return switch (question) {
            case ReadPerson asked -> (A) person(asked.id());
            case OwnerOf asked -> (A) owner(asked.record());
            default -> throw NotHereException.answering();
        };
    }

    private Optional<PersonId> owner(RecordRef record) {
        Set<Tag> tag = Set.of(new Tag(record.type().code(), record.id()));
        try (EventCursor cursor = log.source(new Criteria(List.of(new Criteria.Item(tag, REGISTERED))), 0)) {
            PersonId owner = null;
            while (cursor.hasNext()) {
                owner = owner(read(cursor.next()));
            }
            return Optional.ofNullable(owner);
        }
    }

    private static PersonId owner(Event event) {
        return switch (event) {
            case SeedRegistered e -> e.owner();
            case NeedRegistered e -> e.owner();
            case OwnerChanged e -> e.owner();
            default -> throw new IllegalStateException("not asked for: " + event);
        };
    }

    private Event read(StoredEvent stored) {
        return codec.read(stored.name(), stored.version(), stored.payload()).event();
    }

    private Optional<PersonView> person(PersonId id) {
        Criteria events = new Criteria(List.of(new Criteria.Item(Set.of(new Tag("person", id.value())), READ)));
        PersonView view = new PersonView(id, null, null, null, List.of(), false, false, 0);
        try (EventCursor cursor = log.source(events, 0)) {
            while (cursor.hasNext()) {
                StoredEvent stored = cursor.next();
                view = next(view, read(stored), stored.position());
            }
        }
        return Optional.of(view).filter(known -> known.position() > 0);
    }

    private static PersonView next(PersonView view, Event event, long position) {
        return switch (event) {
            case PersonRegistered e -> view.told(e.content(), e.on(), position);
            case PersonRevised e -> view.told(e.content(), e.on(), position);
            case PersonDayReached e -> view.reached(e.on(), position);
            case PersonLeft e -> view.left(e.on(), position);
            case PersonReturned e -> view.left(null, position);
            case PersonErased e -> new PersonView(view.id(), null, null, null, List.of(), false, true, position);
            case AccountLocked e -> view.locked(true, position);
            case AccountUnlocked e -> view.locked(false, position);
            case RoleGranted e -> {
                Set<HeldRole> roles = new LinkedHashSet<>(view.roles());
                roles.add(new HeldRole(e.role(), e.scope()));
                yield view.holding(List.copyOf(roles), position);
            }
            case RoleRevoked e -> {
                Set<HeldRole> roles = new LinkedHashSet<>(view.roles());
                roles.remove(new HeldRole(e.role(), e.scope()));
                yield view.holding(List.copyOf(roles), position);
            }
            default -> throw new IllegalStateException("not asked for: " + event);
        };
    }

    @Override
    public boolean await(long position, Duration timeout) {
        throw NotHereException.answering();
    }

    @Override
    public long position() {
        throw NotHereException.answering();
    }
}
