package jp.musubi.search.embedding;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/**
 * A vector of length one, each component a whole number from -127 to 127 times one scale. Products of whole numbers are
 * exact, in whatever order and on whatever processor they are added.
 *
 * @param components the whole numbers
 * @param scale what one of them stands for
 */
public record Meaning(byte[] components, float scale) {
    private static final int GREATEST = 127;

    /**
     * The nearest such vector, normalised first; empty when it has no direction, or a component that is no finite number.
     */
    public static Optional<Meaning> near(float[] vector) {
        double squares = 0;
        double largest = 0;
        for (float component : vector) {
            squares += (double) component * component;
            largest = Math.max(largest, Math.abs(component));
        }
        if (!(squares > 0) || Double.isInfinite(squares)) {
            return Optional.empty();
        }
        byte[] components = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            components[i] = (byte) Math.round(vector[i] / largest * GREATEST);
        }
        return Optional.of(new Meaning(components, (float) (largest / (Math.sqrt(squares) * GREATEST))));
    }

    /** The cosine of two vectors of the same model, about -1 to 1. */
    public double similarity(Meaning other) {
        return (double) VectorUtil.dotProduct(components, other.components) * ((double) scale * other.scale);
    }

    /** As kept in the index: the scale, then the components. */
    public BytesRef bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES + components.length);
        return new BytesRef(bytes.putFloat(scale).put(components).array());
    }

    /** Reads what {@link #bytes} wrote. */
    public static Meaning read(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        float scale = buffer.getFloat();
        byte[] components = new byte[buffer.remaining()];
        buffer.get(components);
        return new Meaning(components, scale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning that && scale == that.scale && Arrays.equals(components, that.components);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(components) + Float.hashCode(scale);
    }
}
