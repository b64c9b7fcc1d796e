package jp.musubi.command.matching.trainmatcher;

import jp.musubi.command.kit.Command;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was learned from decisions in force.
 *
 * @param actor who asks for it: an administrator
 * @param trained what training came to
 * @param reason why somebody had it trained; may be null
 */
public record TrainMatcher(
        PersonId actor,
        MatcherId matcherId,
        TrainedMatcher trained,
        @Nullable String reason) implements Command {}
