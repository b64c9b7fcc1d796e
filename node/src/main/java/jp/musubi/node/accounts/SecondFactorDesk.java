package jp.musubi.node.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.party.removesecondfactor.RemoveSecondFactor;
import jp.musubi.command.party.setsecondfactor.SetSecondFactor;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Standings;
import jp.musubi.vault.SecondFactors;

/**
 * Second factors: a code of an authenticator besides the password. That one is set is in the log, which alone decides; the
 * vault keeps its secret. So what an older copy of the vault knows neither asks for a code nor spares one.
 */
public final class SecondFactorDesk {

    private final SecondFactors kept;
    private final Commands commands;
    private final Standings standings;
    private final Clock clock;

    public SecondFactorDesk(SecondFactors kept, Commands commands, Standings standings, Clock clock) {
        this.kept = kept;
        this.commands = commands;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * How a person's second factor stands.
     *
     * @param since null when the vault has lost it: then only removing it helps
     * @param codesLeft of the recovery codes
     */
    public record State(Instant since, int codesLeft) {}

    /** Empty when there is none. */
    public Optional<State> of(PersonId person) {
        return standings.of(person).secondFactor()
                ? Optional.of(new State(kept.since(person.value()).orElse(null), kept.codesLeft(person.value())))
                : Optional.empty();
    }

    /**
     * Sets it, once a code shows that the authenticator has the secret.
     *
     * @param secret as it was shown
     * @param commandId of the form
     * @return the recovery codes, told once
     * @throws RefusedException naming {@code code} when that does not fit; or when there is one already
     */
    public List<String> set(PersonId person, byte[] secret, String code, String commandId) {
        OptionalLong step = OneTimeCodes.step(secret, code, clock.instant());
        if (step.isEmpty()) {
            throw wrong();
        }
        if (standings.of(person).secondFactor()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, null, "second_factor_set"));
        }
        // First the vault: a secret of which the log does not know asks nobody for anything.
        List<String> codes = kept.set(person.value(), secret, clock.instant(), step.getAsLong());
        commands.send(new SetSecondFactor(person), Ids.derived("second-factor", person.value(), commandId), null);
        return codes;
    }

    /** Whether a code of the authenticator or a recovery code is the person's; it is used up by that. */
    public boolean fits(PersonId person, String code) {
        OptionalLong step = kept.secret(person.value())
                .map(secret -> OneTimeCodes.step(secret, code, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() ? kept.use(person.value(), step.getAsLong()) : kept.useCode(person.value(), code);
    }

    /** Makes recovery codes in place of those before. @throws RefusedException when there is no second factor */
    public List<String> renewCodes(PersonId person) {
        if (!standings.of(person).secondFactor()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, null, "second_factor_not_set"));
        }
        return kept.renewCodes(person.value());
    }

    /**
     * Removes it.
     *
     * @param actor the person, or an administrator
     * @param reason required of an administrator for somebody else
     */
    public void remove(PersonId actor, PersonId person, String reason, String commandId) {
        commands.send(new RemoveSecondFactor(actor, person, reason), commandId, null);
        kept.remove(person.value());
    }

    /** The code does not fit. */
    public static RefusedException wrong() {
        return new RefusedException(Refusal.of(Refusal.Kind.INVALID, "code", "code_wrong"));
    }
}
