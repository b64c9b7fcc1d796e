package jp.musubi.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import jp.musubi.embedding.UnfitModelException.Reason;

/** Loads the two files by their libraries, and says in one word what went wrong. */
final class Loading {
    private static final Map<String, String> OPTIONS = Map.of("padding", "false", "truncation", "true");

    private Loading() {}

    static HuggingFaceTokenizer tokenizer(Path file) throws UnfitModelException {
        // The library would ask the network for a build of its own for graphics cards.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            return HuggingFaceTokenizer.newInstance(file, OPTIONS);
        } catch (IOException | RuntimeException e) {
            throw new UnfitModelException(Reason.NOT_A_TOKENIZER, file + ": " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new UnfitModelException(Reason.NO_RUNTIME, String.valueOf(e.getMessage()), e);
        }
    }

    static OrtSession session(Path file) throws UnfitModelException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread and no reordering: the same text gives the same vector.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setDeterministicCompute(true);
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new UnfitModelException(Reason.NOT_A_MODEL, file + ": " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new UnfitModelException(Reason.NO_RUNTIME, String.valueOf(e.getMessage()), e);
        }
    }

    static void close(OrtSession session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed", e);
        }
    }
}
