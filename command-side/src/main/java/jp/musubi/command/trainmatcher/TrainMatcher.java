package jp.musubi.command.trainmatcher;

import jp.musubi.command.Command;
import jp.musubi.language.event.TrainedMatcher;
import jp.musubi.language.id.MatcherId;
import jp.musubi.language.id.PersonId;

/**
 * Puts what was learned from decisions in force.
 *
 * @param actor who asks for it: an administrator
 * @param trained what training came to
 * @param reason why somebody had it trained; may be null
 */
public record TrainMatcher(PersonId actor, MatcherId matcherId, TrainedMatcher trained, String reason)
        implements Command {}
