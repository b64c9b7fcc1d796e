package jp.musubi.command.party;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonMergeTakenBack;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonReturned;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.party.SecondFactorRemoved;
import jp.musubi.language.party.SecondFactorSet;
import jp.musubi.language.party.SessionsEnded;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * The access tokens of a person that nobody has ended.
 *
 * @param lastDays the last day of each, by its id
 */
@EventSourcedEntity
@Ignores({
    AccountLocked.class,
    AccountOpened.class,
    AccountUnlocked.class,
    LoginChanged.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    PersonDayReached.class,
    PersonLeft.class,
    PersonMergeTakenBack.class,
    PersonMerged.class,
    PersonRegistered.class,
    PersonReturned.class,
    PersonRevised.class,
    RoleGranted.class,
    RoleRevoked.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
})
public record AccessTokens(Map<String, LocalDate> lastDays) {
    public AccessTokens {
        lastDays = Map.copyOf(lastDays);
    }

    @EntityCreator
    static AccessTokens none() {
        return new AccessTokens(Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingTags("person", person.value())
                .andBeingOneOfTypes(types, AccessTokenIssued.class, AccessTokenEnded.class);
    }

    @EventSourcingHandler
    AccessTokens on(AccessTokenIssued event) {
        Map<String, LocalDate> more = new HashMap<>(lastDays);
        more.put(event.tokenId(), event.until());
        return new AccessTokens(more);
    }

    @EventSourcingHandler
    AccessTokens on(AccessTokenEnded event) {
        Map<String, LocalDate> fewer = new HashMap<>(lastDays);
        fewer.remove(event.tokenId());
        return new AccessTokens(fewer);
    }

    /** Whether it was issued and nobody has ended it; its last day may have passed. */
    public boolean has(String tokenId) {
        return lastDays.containsKey(tokenId);
    }

    /** How many hold on a day. */
    public long holding(LocalDate day) {
        return lastDays.values().stream().filter(last -> !last.isBefore(day)).count();
    }
}
