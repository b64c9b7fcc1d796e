package jp.musubi.command.matching.resetmatcher;

import jp.musubi.command.kit.Command;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Takes the trained matcher out of force.
 *
 * @param actor who asks for it: an administrator
 * @param matcherId the one that is in force
 * @param reason may be null
 */
public record ResetMatcher(
        PersonId actor, MatcherId matcherId, @Nullable String reason) implements Command {}
