package jp.musubi.embedding;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Collection;
import java.util.stream.Collectors;

/** Where in a model's answer the vector of the text is. */
sealed interface Pooling {

    float[] pool(OrtSession.Result result, long[] mask) throws OrtException;

    /** The model gives one vector a text. */
    record Sentence(String output) implements Pooling {
        @Override
        public float[] pool(OrtSession.Result result, long[] mask) throws OrtException {
            return ((float[][]) value(result, output))[0];
        }
    }

    /** The model gives one vector a word: their mean, padding left out. */
    record Mean(String output) implements Pooling {
        @Override
        public float[] pool(OrtSession.Result result, long[] mask) throws OrtException {
            float[][] words = ((float[][][]) value(result, output))[0];
            double[] sum = new double[words[0].length];
            long count = 0;
            for (int at = 0; at < words.length; at++) {
                if (mask[at] != 0) {
                    count++;
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += words[at][i];
                    }
                }
            }
            float[] mean = new float[sum.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = (float) (sum[i] / Math.max(1, count));
            }
            return mean;
        }
    }

    private static Object value(OrtSession.Result result, String output) throws OrtException {
        return result.get(output)
                .orElseThrow(() -> new IllegalStateException("the model left out " + output))
                .getValue();
    }

    /** The first output that is a sentence's vector; failing that, the first with one vector a word. */
    static Pooling of(OrtSession session) throws UnfitModelException {
        Collection<NodeInfo> outputs = outputs(session);
        for (int rank = 2; rank <= 3; rank++) {
            for (NodeInfo output : outputs) {
                if (output.getInfo() instanceof TensorInfo tensor
                        && tensor.type == ai.onnxruntime.OnnxJavaType.FLOAT
                        && tensor.getShape().length == rank) {
                    return rank == 2 ? new Sentence(output.getName()) : new Mean(output.getName());
                }
            }
        }
        throw new UnfitModelException(
                UnfitModelException.Reason.UNKNOWN_OUTPUT,
                outputs.stream().map(NodeInfo::toString).collect(Collectors.joining(", ")),
                null);
    }

    private static Collection<NodeInfo> outputs(OrtSession session) throws UnfitModelException {
        try {
            return session.getOutputInfo().values();
        } catch (OrtException e) {
            throw new UnfitModelException(UnfitModelException.Reason.NOT_A_MODEL, e.getMessage(), e);
        }
    }
}
