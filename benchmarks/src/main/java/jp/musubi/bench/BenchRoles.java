package jp.musubi.bench;

import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.language.party.Role;
import jp.musubi.node.Node;
import jp.musubi.node.gateway.Commands;

/** Lets the first administrator of what is measured register records: founding gives no such role. */
final class BenchRoles {

    private BenchRoles() {}

    static void grant(Commands commands) {
        commands.send(
                new GrantRole(Node.administrator(), Node.administrator(), Role.COORDINATOR, null), "coordinator", null);
    }
}
