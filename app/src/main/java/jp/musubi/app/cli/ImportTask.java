package jp.musubi.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import jp.musubi.intake.lists.ImportRequest;
import jp.musubi.intake.vocabularies.GlossaryFormat;
import jp.musubi.language.RecordType;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.importing.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import seeds|needs|glossary FILE}. */
@Command(name = "import")
final class ImportTask extends StoreTask {

    /** What can be imported, as typed. */
    enum Kind {
        SEEDS(RecordType.SEED),
        NEEDS(RecordType.NEED),
        GLOSSARY(RecordType.TERM);

        private final RecordType type;

        Kind(RecordType type) {
            this.type = type;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "seeds|needs|glossary")
    private Kind kind;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--ignore-unknown")
    private boolean ignoreUnknown;

    @Option(names = "--default", paramLabel = "FIELD=TEXT")
    private Map<String, String> defaults = Map.of();

    @Option(names = "--format", paramLabel = "FORMAT")
    private GlossaryFormat format;

    @Override
    public boolean needsCore() {
        return true;
    }

    @Override
    public Path input() {
        return file;
    }

    @Override
    public int run(TaskContext context) throws IOException {
        if (kind == Kind.GLOSSARY) {
            return glossary(context);
        }
        if (format != null) {
            throw new StartRefusedException("cli.import.notHere", "--format", kind.toString());
        }
        return list(context);
    }

    private int glossary(TaskContext context) throws IOException {
        if (draft || ignoreUnknown || !defaults.isEmpty()) {
            String option = draft ? "--draft" : ignoreUnknown ? "--ignore-unknown" : "--default";
            throw new StartRefusedException("cli.import.notHere", option, kind.toString());
        }
        return GlossaryRun.run(context, options().login(), file.getFileName().toString(), format, dryRun);
    }

    private int list(TaskContext context) throws IOException {
        ImportRequest request = new ImportRequest(
                kind.type,
                file.getFileName().toString(),
                context.input(),
                dryRun,
                draft,
                ignoreUnknown,
                defaults,
                context.terminal());
        return Importer.run(
                request,
                context.node().commands(),
                context.node().questions(),
                context.who(options().login()),
                context.out(),
                context.locale());
    }
}
