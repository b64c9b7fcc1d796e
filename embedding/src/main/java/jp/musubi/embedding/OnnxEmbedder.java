package jp.musubi.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.embedding.UnfitModelException.Reason;
import jp.musubi.search.embedding.Embedder;

/**
 * Sentence vectors by ONNX Runtime on one thread of the processor: the mean of the words' vectors, or the model's own
 * sentence vector when it gives one (Reimers and Gurevych, 2019: Sentence-BERT). Texts are cut to the tokenizer's limit.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {
    private static final String PLAIN_TEXT = "共同研究 joint research";

    private final String id;
    private final String prefix;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final Pooling pooling;
    private final int dimensions;

    private OnnxEmbedder(ModelFiles files, String id, HuggingFaceTokenizer tokenizer, OrtSession session)
            throws UnfitModelException {
        this.id = id;
        this.prefix = files.prefix();
        this.tokenizer = tokenizer;
        this.session = session;
        Inputs.check(session);
        this.pooling = Pooling.of(session);
        this.dimensions = tried().length;
    }

    /**
     * Loads the model and tries it on a text.
     *
     * @throws UnfitModelException when it cannot be used; nothing stays open
     */
    public static OnnxEmbedder load(ModelFiles files) throws UnfitModelException {
        String id = files.id();
        HuggingFaceTokenizer tokenizer = Loading.tokenizer(files.tokenizer());
        OrtSession session = null;
        try {
            session = Loading.session(files.model());
            return new OnnxEmbedder(files, id, tokenizer, session);
        } catch (UnfitModelException e) {
            tokenizer.close();
            Loading.close(session);
            throw e;
        }
    }

    private float[] tried() throws UnfitModelException {
        try {
            return run(PLAIN_TEXT);
        } catch (OrtException | RuntimeException e) {
            throw new UnfitModelException(Reason.DOES_NOT_RUN, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public float[] embed(String text) {
        try {
            return run(text);
        } catch (OrtException e) {
            throw new IllegalStateException("the model fails on a text of " + text.length() + " characters", e);
        }
    }

    private float[] run(String text) throws OrtException {
        Encoding encoding = tokenizer.encode(prefix + text);
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            for (String name : session.getInputNames()) {
                long[][] batch = {Inputs.of(name, encoding)};
                inputs.put(name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), batch));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return pooling.pool(result, encoding.getAttentionMask());
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        Loading.close(session);
    }
}
