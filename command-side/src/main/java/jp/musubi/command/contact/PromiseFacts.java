package jp.musubi.command.contact;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.party.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a promise looks at.
 *
 * @param promise null when there is no such promise
 * @param replaced whether a later note of the first version replaced it
 * @param erased whether it, or a record that it is about, has been erased
 * @param borne whether the actor may bear promises on that record
 */
public record PromiseFacts(@Nullable PromiseCase promise, boolean replaced, boolean erased, boolean borne) {
    /** There is no such promise. */
    public static final PromiseFacts NONE = new PromiseFacts(null, false, false, false);

    /** Refuses those whose roles let them bear no promise at all, before anything is looked up. */
    public static void requireRole(ActorRoles actor) {
        if (!actor.hasAny(Role.COORDINATOR, Role.INTERMEDIARY)) {
            throw Refuse.forbidden();
        }
    }

    /**
     * Refuses unless the promise is open and the actor's to end or hand over: of coordinators any, of an intermediary
     * its own. Of others' promises an intermediary learns nothing, except of those that were its own.
     */
    public PromiseCase requireOpen(ActorRoles actor) {
        if (promise == null) {
            throw Refuse.unknown();
        }
        if (!actor.has(Role.COORDINATOR) && !(borne && actor.is(promise.promiser()))) {
            throw borne && promise.former().contains(actor.person()) ? Refuse.forbidden() : Refuse.unknown();
        }
        if (erased) {
            throw Refuse.conflict(Codes.RECORD_ERASED);
        }
        if (!open()) {
            throw Refuse.conflict(Codes.PROMISE_ENDED);
        }
        return promise;
    }

    /** Whether it is still to be kept. */
    public boolean open() {
        PromiseState state = promise == null ? null : promise.state();
        return !erased && !replaced && state != null && state.underway();
    }
}
