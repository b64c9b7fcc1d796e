package jp.musubi.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OrtSession;
import java.util.Set;

/** What a model may ask of a text, by the names that encoders of sentences use. */
final class Inputs {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final Set<String> KNOWN = Set.of(IDS, MASK, TYPES);

    private Inputs() {}

    static void check(OrtSession session) throws UnfitModelException {
        for (String name : session.getInputNames()) {
            if (!KNOWN.contains(name)) {
                throw new UnfitModelException(UnfitModelException.Reason.UNKNOWN_INPUT, name, null);
            }
        }
    }

    static long[] of(String name, Encoding encoding) {
        return switch (name) {
            case IDS -> encoding.getIds();
            case MASK -> encoding.getAttentionMask();
            case TYPES -> encoding.getTypeIds();
            default -> throw new IllegalArgumentException("no such input: " + name);
        };
    }
}
