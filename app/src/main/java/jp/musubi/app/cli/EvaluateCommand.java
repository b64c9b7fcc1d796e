package jp.musubi.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.embedding.UnfitModelException;
import jp.musubi.node.MeaningModel;
import jp.musubi.node.evaluate.CollectionFolder;
import jp.musubi.node.evaluate.Evaluation;
import jp.musubi.node.evaluate.IdFile;
import jp.musubi.node.evaluate.JudgedCollection;
import jp.musubi.node.evaluate.Matchers;
import jp.musubi.node.evaluate.RefusedCollectionException;
import jp.musubi.node.evaluate.RunFile;
import jp.musubi.node.glossary.StarterGlossary;
import jp.musubi.search.document.TermGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code evaluate DIR… [--matcher NAME…] [--ids FILE] [--relevant-from GRADE] [--run-out FILE] [--no-glossary]
 * [--model FILE [--tokenizer FILE] [--prefix TEXT]] [--json]}: measures matchers on judged collections. The sentence model
 * is the one that is named, or else the one that a node would use here. Reads everything before it computes, and computes
 * everything before it writes.
 */
@Command(name = "evaluate")
final class EvaluateCommand implements OwnCommand {

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "DIR", arity = "1..*")
    private List<Path> folders;

    @Option(names = "--matcher", paramLabel = "NAME", arity = "1", parameterConsumer = MatcherNames.class)
    private List<String> matchers = new ArrayList<>();

    @Option(names = "--ids", paramLabel = "FILE")
    private Path ids;

    @Option(names = "--relevant-from", paramLabel = "GRADE", defaultValue = "1")
    private int relevantFrom;

    @Option(names = "--run-out", paramLabel = "FILE")
    private Path runOut;

    @Option(names = "--no-glossary")
    private boolean noGlossary;

    @Option(names = "--model", paramLabel = "FILE")
    private String model;

    @Option(names = "--tokenizer", paramLabel = "FILE")
    private String tokenizer;

    @Option(names = "--prefix", paramLabel = "TEXT")
    private String prefix;

    @Option(names = "--json")
    private boolean json;

    @Override
    public int run(Terminal terminal) throws IOException {
        try {
            check();
            measure(collections(terminal), terminal);
            return 0;
        } catch (RefusedCollectionException e) {
            terminal.complain(e.key(), e.arguments());
            return 2;
        } catch (UnfitModelException e) {
            terminal.complain("evaluate.badModel", e.detail());
            return 2;
        }
    }

    private void measure(List<JudgedCollection> collections, Terminal terminal)
            throws IOException, UnfitModelException {
        List<List<Evaluation>> results = new ArrayList<>();
        List<TermGroup> glossary = noGlossary ? List.of() : StarterGlossary.groups();
        try (MeaningModel meaning = meaning()) {
            var conditions = new Evaluation.Conditions(relevantFrom, runOut != null, glossary, meaning.meanings());
            for (JudgedCollection collection : collections) {
                results.add(measured(collection, conditions, terminal));
            }
        }
        writeRuns(results);
        EvaluationReport report = new EvaluationReport(terminal);
        results.forEach(json ? report::json : report::table);
    }

    /** A node goes on without a model that cannot be used; figures that leave it out would not be those asked for. */
    private MeaningModel meaning() throws UnfitModelException {
        Map<String, String> named = new HashMap<>();
        named.put(MeaningModel.MODEL, model);
        named.put(MeaningModel.TOKENIZER, tokenizer);
        named.put(MeaningModel.PREFIX, prefix);
        Map<String, String> environment = System.getenv();
        return MeaningModel.load(MeaningModel.files(
                name -> named.get(name) != null ? named.get(name) : MeaningModel.said(environment, name)));
    }

    private void check() {
        if (relevantFrom < 1) {
            throw new RefusedCollectionException("cli.bad.value", "--relevant-from", String.valueOf(relevantFrom));
        }
        for (String name : matchers()) {
            if (!Matchers.names().contains(name)) {
                throw new RefusedCollectionException("evaluate.noMatcher", name, String.join(", ", Matchers.names()));
            }
        }
        Path parent = runOut == null ? null : runOut.toAbsolutePath().getParent();
        if (parent != null && !parent.toFile().isDirectory()) {
            throw new RefusedCollectionException("evaluate.noFolder", parent.toString());
        }
    }

    private Set<String> matchers() {
        return matchers.isEmpty() ? Set.of(Matchers.usual()) : new LinkedHashSet<>(matchers);
    }

    private List<JudgedCollection> collections(Terminal terminal) throws IOException {
        Set<String> wanted = ids == null ? null : IdFile.read(ids);
        List<JudgedCollection> collections = new ArrayList<>();
        for (Path folder : folders) {
            JudgedCollection whole = CollectionFolder.read(folder);
            JudgedCollection collection = wanted == null ? whole : whole.only(wanted);
            collections.add(collection);
        }
        if (wanted != null) {
            IdFile.unknown(wanted, collections).ifPresent(some -> terminal.complain("evaluate.unknownIds", some));
        }
        return collections;
    }

    private List<Evaluation> measured(
            JudgedCollection collection, Evaluation.Conditions conditions, Terminal terminal) {
        List<Evaluation> results = new ArrayList<>();
        try (TerminalProgress bar =
                new TerminalProgress(terminal.out(), terminal.locale(), terminal.interactive() && !json)) {
            for (String matcher : matchers()) {
                results.add(Evaluation.of(
                        collection, matcher, conditions, (done, of) -> bar.at("cli.phase.evaluating", done, of)));
            }
        }
        return results;
    }

    /** One file holds one run: of several, each gets a name of its own. */
    private void writeRuns(List<List<Evaluation>> results) throws IOException {
        if (runOut == null) {
            return;
        }
        boolean alone = results.size() == 1 && results.getFirst().size() == 1;
        for (List<Evaluation> collection : results) {
            for (Evaluation result : collection) {
                Path file = alone
                        ? runOut
                        : runOut.resolveSibling(
                                runOut.getFileName() + "." + result.collection() + "." + result.matcher());
                RunFile.write(file, result.rankings(), result.matcher());
            }
        }
    }
}
