package jp.musubi.app.wiring;

import jp.musubi.node.Node;
import jp.musubi.node.NodeRole;
import jp.musubi.node.NodeStatus;
import jp.musubi.node.Phase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when a projection or automation has halted, or the log is damaged or cannot be reached; out of service while starting. */
@Component("musubi")
class NodeHealth implements HealthIndicator {

    private final Node node;

    NodeHealth(Node node) {
        this.node = node;
    }

    @Override
    public Health health() {
        NodeStatus status = node.status();
        Health.Builder health =
                !status.sound() ? Health.down() : status.phase() == Phase.OPEN ? Health.up() : Health.outOfService();
        health.withDetail("phase", status.phase().code())
                .withDetail("head", status.head())
                .withDetail("indexed", status.indexed())
                .withDetail(
                        "roles",
                        status.roles().stream().sorted().map(NodeRole::code).toList());
        if (status.unreachable() != null) {
            health.withDetail("unreachable", status.unreachable());
        }
        if (status.readOnly() != null) {
            health.withDetail("readOnly", status.readOnly());
        }
        status.halted()
                .forEach(halted -> health.withDetail(
                        halted.part(), "halted at position " + halted.position() + ": " + halted.error()));
        return health.build();
    }
}
