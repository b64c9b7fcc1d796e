package jp.musubi.command.proposepairing;

import jp.musubi.command.Command;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;

/**
 * Proposes a pairing by hand.
 *
 * @param actor who asks for it
 * @param reason required
 */
public record ProposePairing(PersonId actor, NeedId needId, SeedId seedId, String reason) implements Command {}
