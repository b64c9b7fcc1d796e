package jp.musubi.language.party;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A program may act for a person by a token until a day. The token itself and what the person calls it are never in the log.
 *
 * @param tokenId tells the person's tokens apart; no secret
 * @param subjects to what it is limited; empty for all
 * @param until the last day on which it holds, of Asia/Tokyo
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "AccessTokenIssued",
        version = "1")
public record AccessTokenIssued(
        @EventTag(key = "person") PersonId personId,
        String tokenId,
        TokenAccess access,
        List<TokenSubject> subjects,
        LocalDate until)
        implements AccountEvent {
    public AccessTokenIssued {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }
}
