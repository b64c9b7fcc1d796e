package jp.musubi.command.pairing.propose;

import jp.musubi.command.kit.Command;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;

/**
 * Proposes a pairing by hand.
 *
 * @param actor who asks for it
 * @param reason required
 */
public record ProposePairing(PersonId actor, NeedId needId, SeedId seedId, String reason) implements Command {}
