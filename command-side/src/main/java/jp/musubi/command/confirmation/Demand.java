package jp.musubi.command.confirmation;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of the cluster asks of one record: whether its owner must have confirmed the very wording before others see
 * it. What owners open, publish or change themselves is their own word, and asks for nothing.
 */
public record Demand(DemandedConfirmation rule, ConfirmationCase known) {

    /** Makes its models known. */
    public static Slice models(Slice slice) {
        return slice.model(RecordRef.class, DemandedConfirmation.class).model(RecordRef.class, ConfirmationCase.class);
    }

    /** Of that record. */
    public static Demand of(RecordRef record, ProcessingContext context) {
        return new Demand(
                Models.load(context, DemandedConfirmation.class, record),
                Models.load(context, ConfirmationCase.class, record));
    }

    /**
     * Refuses to show others what its owner has yet to confirm.
     *
     * @param owner null when the owner is no person here
     * @param revision that is to be shown, as its owner counts
     */
    public void requireConfirmed(ActorRoles actor, @Nullable PersonId owner, int revision) {
        if (ofOther(rule.required(), actor, owner) && !known.confirmed(revision)) {
            throw Refuse.conflict(ConfirmationCodes.CONFIRMATION_FIRST);
        }
    }

    /** Whether another wording, by this actor, would have to be confirmed before others go on seeing what stands. */
    public boolean ofStanding(ActorRoles actor, @Nullable PersonId owner) {
        return ofOther(rule.openedUnder(), actor, owner);
    }

    /** Whether another wording, by this actor, would have to be confirmed before others see it again. */
    public boolean ofReopening(ActorRoles actor, @Nullable PersonId owner) {
        return ofOther(rule.required(), actor, owner);
    }

    private static boolean ofOther(boolean rule, ActorRoles actor, @Nullable PersonId owner) {
        return rule && !actor.is(owner);
    }
}
