package jp.musubi.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.app.kit.port.Audits;
import jp.musubi.app.kit.port.NodeFacts;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.node.Node;
import jp.musubi.node.NodeRole;
import jp.musubi.node.NodeStatus;
import jp.musubi.node.Phase;
import jp.musubi.node.Version;
import jp.musubi.node.backup.LastBackup;
import jp.musubi.node.gateway.NotHereException;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.cluster.readoffice.ReadOffice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What pages need to know of the node. */
@Component
class PageFacts implements NodeFacts, Audits {

    /** A demo shows where a number stands; nobody has this one. */
    private static final String INVENTED = "000-000-0000";

    private final Node node;
    private final String telephone;

    PageFacts(Node node, @Value("${musubi.telephone:}") String telephone) {
        this.node = node;
        this.telephone = telephone;
    }

    @Override
    public boolean demo() {
        return node.demo();
    }

    /** As an administrator described it, else what the settings say. A node that is starting knows the settings only. */
    @Override
    public Office office() {
        try {
            Optional<OfficeView> described = node.questions().ask(new ReadOffice());
            return described
                    .map(view -> new Office(view.name(), view.address(), view.hours(), view.telephone()))
                    .orElseGet(this::settings);
        } catch (NotOpenException | NotHereException e) {
            return settings();
        }
    }

    private Office settings() {
        String known = telephone.isBlank() && node.demo() ? INVENTED : telephone;
        return new Office(null, null, null, known.isBlank() ? null : known);
    }

    @Override
    public Optional<MissingKeys> missingKeys() {
        return node.missingKeys().map(missing -> new MissingKeys(missing.count(), missing.oldest(), missing.newest()));
    }

    @Override
    public Backups backups() {
        LastBackup last = node.lastBackup();
        return new Backups(last != null, last == null ? null : last.when().orElse(null));
    }

    @Override
    public Status status() {
        NodeStatus status = node.status();
        List<Failure> failures = new ArrayList<>();
        status.halted().forEach(halted -> failures.add(new Failure(halted.part(), halted.position(), halted.error())));
        if (status.unreachable() != null) {
            failures.add(new Failure("log", status.head(), status.unreachable()));
        }
        return new Status(
                status.phase().code(),
                status.phase() == Phase.OPEN,
                status.head(),
                status.indexed(),
                status.readOnly(),
                status.why() == null ? null : "error." + status.why().code(),
                failures,
                status.sound(),
                Version.current(),
                status.roles().stream().sorted().map(NodeRole::code).toList());
    }

    @Override
    public Verdict verify() {
        return node.verify(position -> {});
    }

    @Override
    public void start() {
        node.audit().start();
    }

    @Override
    public Optional<Running> running() {
        return node.audit().running().map(run -> new Running(run.position(), run.head()));
    }

    @Override
    public Optional<Verified> last() {
        return node.audit().last().map(verified -> new Verified(verified.at(), verified.verdict()));
    }
}
