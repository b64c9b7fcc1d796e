package jp.musubi.eventlog.axon;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Payloads that are bytes or text already; they come back as bytes. Metadata is written as pairs, sorted by key, each
 * text with its length (4 bytes, big endian; -1 for none).
 */
public final class PlainCodec implements PayloadCodec {
    private static final int NONE = -1;

    @Override
    public Encoded encode(EventMessage event) {
        MessageType type = event.type();
        return new Encoded(type.qualifiedName().toString(), type.version(), bytes(event.payload()));
    }

    private static byte[] bytes(Object payload) {
        return switch (payload) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case null -> new byte[0];
            default ->
                throw new IllegalArgumentException(
                        "only bytes and text can be stored as they are, not " + payload.getClass());
        };
    }

    @Override
    public Object decode(String name, String version, byte[] payload) {
        return payload;
    }

    @Override
    public byte[] encodeMetadata(Map<String, String> metadata) {
        ByteBuffer out = ByteBuffer.allocate(metadata.entrySet().stream()
                .mapToInt(entry -> length(entry.getKey()) + length(entry.getValue()))
                .sum());
        new TreeMap<>(metadata).forEach((key, value) -> {
            put(out, key);
            put(out, value);
        });
        return out.array();
    }

    private static int length(String text) {
        return Integer.BYTES + (text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length);
    }

    private static void put(ByteBuffer out, String text) {
        if (text == null) {
            out.putInt(NONE);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length).put(bytes);
    }

    @Override
    public Map<String, String> decodeMetadata(byte[] metadata) {
        ByteBuffer in = ByteBuffer.wrap(metadata);
        Map<String, String> pairs = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            pairs.put(text(in), text(in));
        }
        return pairs;
    }

    private static @Nullable String text(ByteBuffer in) {
        int length = in.getInt();
        if (length == NONE) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
