package jp.musubi.command.cluster.describeoffice;

import java.util.List;
import java.util.regex.Pattern;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class DescribeOfficeHandler {
    private static final Pattern TELEPHONE = Pattern.compile("[+(]?[0-9][0-9() +-]{2,30}");

    @CommandHandler
    void handle(
            DescribeOffice command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            ProcessingContext context,
            EventAppender out) {
        List<Event> events = decide(command, actor, Models.load(context, OfficeNow.class, new TheCluster()));
        if (!events.isEmpty()) {
            out.append(events);
        }
    }

    static List<Event> decide(DescribeOffice command, ActorRoles actor, OfficeNow office) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        Checks checks = new Checks()
                .requiredText("name", command.name(), TextLimits.SHORT)
                .text("address", command.address(), TextLimits.SHORT)
                .text("hours", command.hours(), TextLimits.SHORT);
        if (command.telephone() != null
                && !TELEPHONE.matcher(command.telephone()).matches()) {
            checks.add("telephone", FieldCodes.TELEPHONE_INVALID);
        }
        Refuse.ifAny(checks.found());
        OfficeDescribed wanted =
                new OfficeDescribed(command.name(), command.address(), command.hours(), command.telephone());
        return wanted.equals(office.described()) ? List.of() : List.of(wanted);
    }
}
