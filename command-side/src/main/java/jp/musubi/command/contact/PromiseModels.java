package jp.musubi.command.contact;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.pairing.Sight;
import jp.musubi.command.record.KnownRecord;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Loads what decisions about promises look at. */
public final class PromiseModels {
    private PromiseModels() {}

    /** Makes the models known that are loaded here. */
    public static Slice register(Slice slice) {
        return Sight.models(slice)
                .model(PersonId.class, ActorRoles.class)
                .model(ContactId.class, PromiseCase.class)
                .model(RecordRef.class, ReplacedPromises.class)
                .model(RecordRef.class, KnownRecord.class)
                .model(NeedId.class, NeedCase.class);
    }

    /** All that is known of a promise, for this actor. @param promise may be null */
    public static PromiseFacts facts(@Nullable ContactId promise, ActorRoles actor, ProcessingContext context) {
        if (promise == null || !Ids.isId(promise.value())) {
            return PromiseFacts.NONE;
        }
        PromiseCase known = Models.load(context, PromiseCase.class, promise);
        if (!known.given()) {
            return PromiseFacts.NONE;
        }
        if (actor.has(Role.COORDINATOR) && !actor.is(known.promiser()) && !Sight.sees(known.about(), actor, context)) {
            return PromiseFacts.NONE;
        }
        boolean replaced = Models.load(context, ReplacedPromises.class, known.record())
                .replaced()
                .contains(promise);
        List<RecordRef> touched = new ArrayList<>(known.about());
        touched.add(promise.ref());
        boolean erased = touched.stream()
                .anyMatch(ref -> Models.load(context, KnownRecord.class, ref).erased());
        return new PromiseFacts(known, replaced, erased, mayBear(known.record(), actor, context));
    }

    /**
     * Whether a promise on the record can be a person's own task: coordinators', and of a need the intermediary's who
     * brought it. The same who may note contacts there.
     */
    public static boolean mayBear(RecordRef record, ActorRoles person, ProcessingContext context) {
        return person.has(Role.COORDINATOR) && Sight.sees(List.of(record), person, context)
                || record.type() == RecordType.NEED
                        && Models.load(context, NeedCase.class, new NeedId(record.id()))
                                .introducedBy(person);
    }
}
