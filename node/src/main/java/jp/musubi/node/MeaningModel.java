package jp.musubi.node;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.musubi.embedding.ModelFiles;
import jp.musubi.embedding.OnnxEmbedder;
import jp.musubi.embedding.UnfitModelException;
import jp.musubi.search.embedding.Meanings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentence model that an installation may bring. One that cannot be used stops nothing: matching goes on by words, and
 * the status says so.
 */
public final class MeaningModel implements AutoCloseable {
    /** Names of the settings: as properties so, as environment variables in capitals with underscores. */
    public static final String MODEL = "musubi.embedding.model";

    /** As {@link #MODEL}: its {@code tokenizer.json}; beside the model when not named. */
    public static final String TOKENIZER = "musubi.embedding.tokenizer";

    /** As {@link #MODEL}: what is put before each text. */
    public static final String PREFIX = "musubi.embedding.prefix";

    private static final Logger LOG = LoggerFactory.getLogger(MeaningModel.class);

    private final OnnxEmbedder embedder;
    private final String fault;

    private MeaningModel(OnnxEmbedder embedder, String fault) {
        this.embedder = embedder;
        this.fault = fault;
    }

    /** No model. */
    public static MeaningModel none() {
        return new MeaningModel(null, null);
    }

    /**
     * The files that are named; empty when none are.
     *
     * @param environment variables of the process; a property of the same name goes before one of them
     */
    public static Optional<ModelFiles> files(Map<String, String> environment) throws UnfitModelException {
        return files(name -> said(environment, name));
    }

    /** The files that are named, by the name of each setting; empty when none are. */
    public static Optional<ModelFiles> files(UnaryOperator<String> settings) throws UnfitModelException {
        String model = settings.apply(MODEL).strip();
        if (model.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(model);
            String tokenizer = settings.apply(TOKENIZER).strip();
            Path beside = tokenizer.isEmpty() ? file.resolveSibling("tokenizer.json") : Path.of(tokenizer);
            return Optional.of(new ModelFiles(file, beside, settings.apply(PREFIX)));
        } catch (InvalidPathException e) {
            throw new UnfitModelException(UnfitModelException.Reason.FILE_MISSING, e.getInput(), e);
        }
    }

    /** Loads what the environment names; what cannot be used is logged and told by {@link #fault}. */
    public static MeaningModel of(Map<String, String> environment) {
        try {
            return load(files(environment));
        } catch (UnfitModelException e) {
            LOG.warn("The sentence model cannot be used, matching goes on without it: {}", e.getMessage());
            return new MeaningModel(null, e.getMessage());
        }
    }

    /** Loads a model, or none when no files are named. */
    public static MeaningModel load(Optional<ModelFiles> files) throws UnfitModelException {
        return files.isEmpty() ? none() : new MeaningModel(OnnxEmbedder.load(files.get()), null);
    }

    /**
     * What a setting says; empty when it says nothing.
     *
     * @param environment variables of the process; a property of the same name goes before one of them
     */
    public static String said(Map<String, String> environment, String name) {
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return System.getProperty(name, environment.getOrDefault(variable, ""));
    }

    /** What the index is to compare. */
    public Meanings meanings() {
        return new Meanings(Optional.ofNullable(embedder));
    }

    /** Why the model that was named is not in use, in English; empty when all is well. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public void close() {
        if (embedder != null) {
            embedder.close();
        }
    }
}
