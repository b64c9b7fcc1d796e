package jp.musubi.command.contact.note;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.command.contact.PromiseCase;
import jp.musubi.command.contact.PromiseFacts;
import jp.musubi.command.contact.PromiseModels;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** The promises that are kept in the act of noting a contact. */
final class KeptByContact {
    private KeptByContact() {}

    /** Each promise named, once, as far as it is known. */
    static List<PromiseFacts> load(NoteContact command, ActorRoles actor, ProcessingContext context) {
        Set<ContactId> named = new LinkedHashSet<>(command.keeps());
        return named.stream()
                .map(promise -> PromiseModels.facts(promise, actor, context))
                .toList();
    }

    /**
     * One event for each promise.
     *
     * @param about the record first; of a pairing also its need and its seed
     */
    static Stream<PromiseKept> decide(
            NoteContact command, ActorRoles actor, List<RecordRef> about, List<PromiseFacts> kept) {
        return kept.stream().map(facts -> {
            PromiseCase promise = open(facts, actor);
            boolean here = promise.about().contains(command.about()) || about.contains(promise.record());
            if (!here) {
                throw Refuse.invalid("keeps", Codes.PROMISE_ELSEWHERE);
            }
            return new PromiseKept(promise.id(), promise.about(), command.contactId(), null);
        });
    }

    /** As for a promise kept by itself, but said of the field. */
    private static PromiseCase open(PromiseFacts facts, ActorRoles actor) {
        try {
            return facts.requireOpen(actor);
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            throw new RefusedException(Refusal.of(
                    refusal.kind(), "keeps", refusal.violations().getFirst().code()));
        }
    }
}
