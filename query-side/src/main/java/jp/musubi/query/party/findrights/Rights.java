package jp.musubi.query.party.findrights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.language.EventTypes;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.party.SecondFactorRemoved;
import jp.musubi.language.party.SecondFactorSet;
import jp.musubi.query.kit.projection.Occurrence;

/** The rights that events gave and took, in log order. */
final class Rights {
    /** The stored names of the events that are read. */
    static final Set<String> READ = Stream.of(
                    RoleGranted.class,
                    RoleRevoked.class,
                    AccountOpened.class,
                    AccountLocked.class,
                    AccountUnlocked.class,
                    PasswordLinkIssued.class,
                    PasswordRenewed.class,
                    AccessTokenIssued.class,
                    AccessTokenEnded.class,
                    SecondFactorSet.class,
                    SecondFactorRemoved.class,
                    PersonErased.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    /** What tells one right of a person from another; what is null does not apply. */
    private record Key(PersonId person, RightKind kind, Role role, OrganizationId scope, String token) {
        static Key of(PersonId person, RightKind kind) {
            return new Key(person, kind, null, null, null);
        }
    }

    private final Map<Key, RightView> open = new LinkedHashMap<>();
    private final List<RightView> over = new ArrayList<>();

    /** Takes in the next event. */
    void on(Occurrence at) {
        Instant when = at.time();
        String by = at.metadata().actor();
        switch (at.event()) {
            case RoleGranted e ->
                begin(
                        new Key(e.personId(), RightKind.ROLE, e.role(), e.scope(), null),
                        new RightView(
                                e.personId(),
                                RightKind.ROLE,
                                e.role(),
                                e.scope(),
                                null,
                                List.of(),
                                null,
                                when,
                                by,
                                null,
                                null));
            case RoleRevoked e -> end(new Key(e.personId(), RightKind.ROLE, e.role(), e.scope(), null), when, by);
            case AccountOpened e -> begin(e.personId(), RightKind.ACCOUNT, when, by);
            case AccountLocked e -> begin(e.personId(), RightKind.LOCK, when, by);
            case AccountUnlocked e -> end(Key.of(e.personId(), RightKind.LOCK), when, by);
            case PasswordLinkIssued e -> begin(e.personId(), RightKind.PASSWORD_LINK, when, by);
            case PasswordRenewed e -> end(Key.of(e.personId(), RightKind.PASSWORD_LINK), when, by);
            case AccessTokenIssued e ->
                begin(
                        new Key(e.personId(), RightKind.TOKEN, null, null, e.tokenId()),
                        new RightView(
                                e.personId(),
                                RightKind.TOKEN,
                                null,
                                null,
                                e.access(),
                                e.subjects(),
                                e.until(),
                                when,
                                by,
                                null,
                                null));
            case AccessTokenEnded e -> end(new Key(e.personId(), RightKind.TOKEN, null, null, e.tokenId()), when, by);
            case SecondFactorSet e -> begin(e.personId(), RightKind.SECOND_FACTOR, when, by);
            case SecondFactorRemoved e -> end(Key.of(e.personId(), RightKind.SECOND_FACTOR), when, by);
            case PersonErased e -> endAll(e.personId(), when, by);
            default -> throw new IllegalStateException("not asked for: " + named(at.event()));
        }
    }

    private static String named(Event event) {
        return event.getClass().getSimpleName();
    }

    private void begin(PersonId person, RightKind kind, Instant when, String by) {
        begin(Key.of(person, kind), RightView.of(person, kind, when, by));
    }

    /** A link takes the place of the one before; whatever else is there already goes on. */
    private void begin(Key key, RightView right) {
        if (key.kind() == RightKind.PASSWORD_LINK) {
            end(key, right.from(), right.by());
        }
        open.putIfAbsent(key, right);
    }

    private void end(Key key, Instant when, String by) {
        RightView ended = open.remove(key);
        if (ended != null) {
            over.add(ended.ended(when, by));
        }
    }

    private void endAll(PersonId person, Instant when, String by) {
        open.keySet().stream()
                .filter(key -> key.person().equals(person))
                .toList()
                .forEach(key -> end(key, when, by));
    }

    /** All of them, in no order. */
    Stream<RightView> all() {
        return Stream.concat(over.stream(), open.values().stream()).filter(Objects::nonNull);
    }
}
