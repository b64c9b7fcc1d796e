package jp.musubi.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.audit.LogExport;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code audit verify}, {@code audit show TAG}, {@code audit export FILE}. */
@Command(
        name = "audit",
        subcommands = {AuditTasks.Verify.class, AuditTasks.Show.class, AuditTasks.Export.class})
final class AuditTasks {

    /** Recomputes the whole log. */
    @Command(name = "verify")
    static final class Verify extends StoreTask {

        @Override
        public int run(TaskContext context) {
            // Asked before: a run that ends well writes down what it has found.
            long known = context.audit().knownPosition();
            try (TerminalProgress bar = TerminalProgress.of(context)) {
                long head = context.log().head();
                Audit.Verified verified =
                        context.audit().verifyAllNow(position -> bar.at("cli.phase.verifying", position, head));
                bar.clear();
                return tell(context, verified, known);
            }
        }

        private static int tell(TaskContext context, Audit.Verified verified, long known) {
            Verdict.Broken mended = verified.mended();
            if (mended != null) {
                context.say("cli.derivedMended", String.valueOf(mended.position()), mended.reason());
            }
            return switch (verified.verdict()) {
                case Verdict.Intact intact -> {
                    context.say("cli.intact", String.valueOf(intact.events()), intact.rootHex());
                    yield mended == null ? 0 : 1;
                }
                case Verdict.Broken broken -> {
                    tell(context, broken, known);
                    yield 1;
                }
            };
        }

        private static void tell(TaskContext context, Verdict.Broken broken, long known) {
            String position = String.valueOf(broken.position());
            switch (broken.kind()) {
                case EVENTS -> context.say("cli.broken", position, broken.reason());
                case DERIVED -> context.say("cli.derived", position, broken.reason());
                case FOREIGN -> context.say("cli.foreign", broken.reason());
                case SHORTENED ->
                    context.say("cli.shortened", String.valueOf(broken.position() - 1), String.valueOf(known));
                case OTHER_HISTORY -> context.say("cli.otherHistory", position);
            }
        }
    }

    /** Shows the events of a record in log order. */
    @Command(name = "show")
    static final class Show extends StoreTask {

        @Parameters(paramLabel = "TAG")
        private String tag;

        @Override
        public int run(TaskContext context) {
            RecordRef record;
            try {
                record = RecordRef.parse(tag);
            } catch (IllegalArgumentException e) {
                context.say("cli.badTag", tag);
                return 2;
            }
            int shown = 0;
            Criteria criteria = Criteria.tagged(new Tag(record.type().code(), record.id()));
            try (EventCursor events = context.log().source(criteria, 0)) {
                while (events.hasNext()) {
                    show(context, events.next());
                    shown++;
                }
            }
            if (shown == 0) {
                context.say("cli.noEvents", tag);
            }
            context.out().flush();
            return shown == 0 ? 1 : 0;
        }

        private static void show(TaskContext context, StoredEvent stored) {
            context.out().println(EventLine.of(stored, context.codec()));
        }
    }

    /** Writes the log so that it can be verified without Musubi's files. */
    @Command(name = "export")
    static final class Export extends StoreTask {

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        public Path output() {
            return file;
        }

        @Override
        public int run(TaskContext context) throws IOException {
            TreeHead head = LogExport.write(context.log(), context.output(), position -> {});
            context.say("cli.exported", String.format(Locale.ROOT, "%d", head.size()), file.toString(), head.rootHex());
            return 0;
        }
    }
}
