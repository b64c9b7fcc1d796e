package jp.musubi.command.erasure.eraserecord;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.record.ErasableModel;
import jp.musubi.command.record.KnownRecord;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class EraseRecordHandler {
    /** Those that are known without a model of their own. */
    private static final Set<RecordType> KNOWN = EnumSet.of(RecordType.SEED, RecordType.NEED, RecordType.CONTACT);

    @CommandHandler
    void handle(
            EraseRecord command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            ProcessingContext context,
            EventAppender out) {
        requireAllowed(command, actor);
        out.append(decide(command, known(command.record(), context)));
    }

    private static KnownRecord known(RecordRef record, ProcessingContext context) {
        return KNOWN.contains(record.type())
                ? Models.load(context, KnownRecord.class, record)
                : ErasableModel.of(record, context);
    }

    static void requireAllowed(EraseRecord command, ActorRoles actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        Checks checks = new Checks()
                .required("record", command.record())
                .requiredText("reason", command.reason(), TextLimits.REASON);
        if (command.record() != null && !command.record().type().erasable()) {
            checks.add("record", Codes.NOT_ERASABLE);
        }
        Refuse.ifAny(checks.found());
    }

    static List<Event> decide(EraseRecord command, KnownRecord record) {
        if (!record.exists()) {
            throw Refuse.unknown();
        }
        if (record.erased()) {
            throw Refuse.conflict(Codes.ALREADY_ERASED);
        }
        return List.of(new RecordErased(command.record(), command.reason()));
    }
}
