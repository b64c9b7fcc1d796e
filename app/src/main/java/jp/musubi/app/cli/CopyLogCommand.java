package jp.musubi.app.cli;

import java.util.Arrays;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.copy.LogCopy;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code copy-log --from ADDRESS --to ADDRESS}: to another engine and back, with the same commits, hashes and head. */
@Command(name = "copy-log")
final class CopyLogCommand implements OwnCommand {

    @Mixin
    private CommonOptions options;

    @Option(names = "--from", paramLabel = "ADDRESS", required = true)
    private String source;

    @Option(names = "--to", paramLabel = "ADDRESS", required = true)
    private String target;

    @Override
    public int run(Terminal terminal) {
        StoreAddress from = StoreAddress.parse(source, terminal.environment());
        StoreAddress to = StoreAddress.parse(target, terminal.environment());
        try (EventLog original = from.openLogReadOnly();
                EventLog copy = to.openLog()) {
            if (copy.head() != 0) {
                throw new StartRefusedException("cli.copy.notEmpty", to.toString());
            }
            TreeHead head = copied(terminal, original, copy);
            return verified(terminal, copy) && same(terminal, original, head) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            // An append that the other engine cannot hold.
            throw new StartRefusedException("cli.failed", String.valueOf(e.getMessage()));
        }
    }

    private static TreeHead copied(Terminal terminal, EventLog original, EventLog copy) {
        long head = original.head();
        try (TerminalProgress bar = terminal.progress()) {
            return LogCopy.run(original, copy, position -> bar.at("cli.phase.copying", position, head));
        }
    }

    private static boolean verified(Terminal terminal, EventLog copy) {
        long head = copy.head();
        Verdict verdict;
        try (TerminalProgress bar = terminal.progress()) {
            verdict = LogAudit.verify(copy, position -> bar.at("cli.phase.verifying", position, head));
        }
        if (verdict instanceof Verdict.Broken broken) {
            terminal.complain("cli.broken", String.valueOf(broken.position()), broken.reason());
            return false;
        }
        return true;
    }

    /** Somebody may have gone on writing to the original. */
    private static boolean same(Terminal terminal, EventLog original, TreeHead head) {
        TreeHead now = original.treeHead();
        if (now.size() != head.size() || !Arrays.equals(now.root(), head.root())) {
            terminal.complain("cli.copy.wentOn", String.valueOf(head.size()), String.valueOf(now.size()));
            return false;
        }
        terminal.say("cli.copy.done", String.valueOf(head.size()), head.rootHex());
        return true;
    }
}
