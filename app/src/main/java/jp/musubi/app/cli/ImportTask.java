package jp.musubi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.intake.lists.Decoding;
import jp.musubi.intake.lists.ImportRequest;
import jp.musubi.intake.vocabularies.GlossaryFormat;
import jp.musubi.language.RecordType;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.importing.HoujinImporter;
import jp.musubi.node.importing.HoujinRequest;
import jp.musubi.node.importing.Importer;
import jp.musubi.node.importing.OrganizationImporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import seeds|needs|glossary|organizations|houjin FILE}. */
@Command(name = "import")
final class ImportTask extends StoreTask {

    /** What can be imported, as typed. */
    enum Kind {
        SEEDS(RecordType.SEED),
        NEEDS(RecordType.NEED),
        GLOSSARY(RecordType.TERM),
        ORGANIZATIONS(RecordType.ORGANIZATION),
        HOUJIN(RecordType.ORGANIZATION);

        private final RecordType type;

        Kind(RecordType type) {
            this.type = type;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "seeds|needs|glossary|organizations|houjin")
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

    @Option(names = "--names", paramLabel = "FILE")
    private Path names;

    @Option(names = "--prefecture", paramLabel = "NAME")
    private String prefecture;

    @Option(names = "--municipality", paramLabel = "NAME")
    private String municipality;

    @Option(names = "--accept")
    private boolean accept;

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
        if (kind == Kind.HOUJIN) {
            return houjin(context);
        }
        if (kind == Kind.ORGANIZATIONS && draft) {
            throw new StartRefusedException("cli.import.notHere", "--draft", kind.toString());
        }
        if (names != null || prefecture != null || municipality != null || accept) {
            throw new StartRefusedException("cli.import.onlyHoujin", kind.toString());
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

    private int houjin(TaskContext context) throws IOException {
        if (draft || ignoreUnknown || !defaults.isEmpty() || format != null) {
            String option =
                    draft ? "--draft" : ignoreUnknown ? "--ignore-unknown" : format != null ? "--format" : "--default";
            throw new StartRefusedException("cli.import.notHere", option, kind.toString());
        }
        Set<String> wanted = names == null
                ? Set.of()
                : Decoding.text(Files.readAllBytes(context.folder().resolve(names)))
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        return HoujinImporter.run(
                new HoujinRequest(context.input(), wanted, prefecture, municipality, accept, dryRun),
                context.node().commands(),
                context.node().questions(),
                context.who(options().login()),
                context.out(),
                context.locale());
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
        if (kind == Kind.ORGANIZATIONS) {
            return OrganizationImporter.run(
                    request,
                    context.node().commands(),
                    context.node().questions(),
                    context.who(options().login()),
                    context.out(),
                    context.locale());
        }
        return Importer.run(
                request,
                context.node().commands(),
                context.node().questions(),
                context.who(options().login()),
                context.out(),
                context.locale());
    }
}
