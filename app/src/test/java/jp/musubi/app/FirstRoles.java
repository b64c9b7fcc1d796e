package jp.musubi.app;

import java.time.Duration;
import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.language.party.Role;
import jp.musubi.node.Node;
import jp.musubi.node.gateway.Commands;

/** An office whose administrator has also taken on coordinating and auditing: most tests are about neither. */
public final class FirstRoles {

    private FirstRoles() {}

    /** Grants both to the first administrator of a node that takes commands, once. */
    public static void grant(Node node) {
        long position = 0;
        for (Role role : new Role[] {Role.COORDINATOR, Role.AUDITOR}) {
            position = grant(node.commands(), role);
        }
        if (node.status().roles().contains(jp.musubi.node.NodeRole.QUERY)) {
            node.questions().await(position, Duration.ofSeconds(30));
        }
    }

    private static long grant(Commands commands, Role role) {
        GrantRole command = new GrantRole(Node.administrator(), Node.administrator(), role, null);
        return commands.send(command, "first-" + role.code(), null).position();
    }
}
