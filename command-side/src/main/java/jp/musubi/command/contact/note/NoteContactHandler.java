package jp.musubi.command.contact.note;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.command.contact.PromiseFacts;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.pairing.PairingKey;
import jp.musubi.command.pairing.PairingSides;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.record.KnownRecord;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

final class NoteContactHandler {

    @CommandHandler
    void handle(
            NoteContact command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            ProcessingContext context,
            EventAppender out) {
        ContactAccess.requireRole(actor);
        ContactRules.require(command);
        ContactAccess.requireAllowed(command.about(), actor, context);
        KnownRecord contact = known(command.contactId().ref(), context);
        List<KnownRecord> about = about(command.about(), context);
        boolean promiserKnown = command.promisedBy() == null
                || command.promisedBy().equals(command.actor())
                || Models.load(context, PersonState.class, command.promisedBy()).present();
        List<PromiseFacts> kept = KeptByContact.load(command, actor, context);
        out.append(decide(command, actor, contact, about, promiserKnown, kept));
    }

    /**
     * Decides.
     *
     * @param about the record first; of a pairing also its need and its seed
     * @param kept the promises that are to be kept by it
     */
    static List<Event> decide(
            NoteContact command,
            ActorRoles actor,
            KnownRecord contact,
            List<KnownRecord> about,
            boolean promiserKnown,
            List<PromiseFacts> kept) {
        if (!about.getFirst().exists()) {
            throw Refuse.unknown("about");
        }
        if (contact.exists() || contact.erased()) {
            throw Refuse.duplicateId();
        }
        if (about.stream().anyMatch(KnownRecord::erased)) {
            throw Refuse.conflictAt("about", Codes.RECORD_ERASED);
        }
        if (!promiserKnown) {
            throw Refuse.invalid("promisedBy", Codes.UNKNOWN_PERSON);
        }
        List<RecordRef> refs = about.stream().map(KnownRecord::ref).toList();
        return Stream.<Event>concat(Stream.of(noted(command, refs)), KeptByContact.decide(command, actor, refs, kept))
                .toList();
    }

    private static ContactNoted noted(NoteContact command, List<RecordRef> about) {
        return new ContactNoted(
                command.contactId(),
                about,
                command.on(),
                command.kind(),
                command.text(),
                Checks.blank(command.nextAction()) ? null : command.nextAction(),
                command.due(),
                promisedBy(command),
                false);
    }

    private static @Nullable PersonId promisedBy(NoteContact command) {
        if (Checks.blank(command.nextAction())) {
            return null;
        }
        return command.promisedBy() == null ? command.actor() : command.promisedBy();
    }

    private static List<KnownRecord> about(RecordRef ref, ProcessingContext context) {
        List<KnownRecord> about = new ArrayList<>();
        about.add(known(ref, context));
        if (ref.type() == RecordType.PAIRING) {
            PairingSides sides = Models.load(context, PairingSides.class, new PairingId(ref.id()));
            sides.known()
                    .map(PairingKey::sides)
                    .ifPresent(refs -> refs.forEach(side -> about.add(known(side, context))));
        }
        return about;
    }

    private static KnownRecord known(RecordRef ref, ProcessingContext context) {
        return Models.load(context, KnownRecord.class, ref);
    }
}
