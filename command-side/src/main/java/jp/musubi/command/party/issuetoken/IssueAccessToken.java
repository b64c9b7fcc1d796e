package jp.musubi.command.party.issuetoken;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.AccessTokens;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.party.WayInCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.party.TokenSubject;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program act for somebody by a token. Nobody makes one for somebody else, and none is made that would be wider than
 * what its person may do.
 *
 * @param actor whose token it is
 * @param tokenId tells the person's tokens apart; no secret
 * @param name required: what the person calls it; not stored in the log
 * @param access required
 * @param subjects to what it is limited; empty for all
 * @param until required: its last day, at most {@link #MOST_DAYS} from today
 */
public record IssueAccessToken(
        PersonId actor,
        String tokenId,
        @Nullable String name,
        @Nullable TokenAccess access,
        List<TokenSubject> subjects,
        @Nullable LocalDate until)
        implements Command {
    /** For no longer a token holds. */
    public static final int MOST_DAYS = 365;

    /** How many of one person hold at a time. */
    public static final int MOST = 20;

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    /** Whoever holds none of these changes nothing by the interface. */
    private static final Role[] WRITERS = {
        Role.RESEARCHER,
        Role.COMPANY,
        Role.INTERMEDIARY,
        Role.COORDINATOR,
        Role.PROGRAMME_OFFICER,
        Role.REVIEWER,
        Role.ADMINISTRATOR
    };

    /** What only these roles open; everything else is open to everybody who has signed in, as far as it is theirs. */
    private static final Map<TokenSubject, Set<Role>> FOR = Map.of(
            TokenSubject.MATCHING, Set.of(Role.COORDINATOR, Role.AUDITOR, Role.ADMINISTRATOR),
            TokenSubject.AUDIT, Set.of(Role.COORDINATOR, Role.AUDITOR));

    public IssueAccessToken {
        subjects = List.copyOf(subjects);
    }

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, PersonState.class)
                .model(PersonId.class, AccessTokens.class)
                .handler(new Handler(settings.today()));
    }

    static List<Event> decide(
            IssueAccessToken command, PersonState person, ActorRoles actor, AccessTokens tokens, LocalDate today) {
        if (!person.present() || !actor.is(command.actor())) {
            throw Refuse.forbidden();
        }
        Refuse.ifAny(new Checks()
                .requiredText("name", command.name(), LONGEST_NAME)
                .required("access", command.access())
                .required("until", command.until())
                .day("until", command.until(), today, today.plusDays(MOST_DAYS))
                .found());
        TokenAccess access = Checks.there(command.access());
        requireWithin(access, command.subjects(), actor);
        if (tokens.holding(today) >= MOST) {
            throw Refuse.conflict(WayInCodes.TOO_MANY_TOKENS, MOST);
        }
        List<TokenSubject> subjects =
                command.subjects().stream().distinct().sorted().toList();
        return List.of(new AccessTokenIssued(
                command.actor(), command.tokenId(), access, subjects, Checks.there(command.until())));
    }

    private static void requireWithin(TokenAccess access, List<TokenSubject> subjects, ActorRoles actor) {
        if (access == TokenAccess.WRITE && !actor.hasAny(WRITERS)) {
            throw Refuse.invalid("access", WayInCodes.TOKEN_WRITES_NOTHING);
        }
        for (TokenSubject subject : subjects) {
            Set<Role> roles = FOR.get(subject);
            if (roles != null && roles.stream().noneMatch(actor::has)) {
                throw Refuse.invalid("subjects", WayInCodes.TOKEN_TOO_WIDE, subject.code());
            }
        }
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                IssueAccessToken command,
                @InjectEntity(idProperty = "actor") PersonState person,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "actor") AccessTokens tokens,
                EventAppender out) {
            out.append(decide(command, person, actor, tokens, today.day()));
        }
    }
}
