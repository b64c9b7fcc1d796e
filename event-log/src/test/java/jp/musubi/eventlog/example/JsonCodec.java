package jp.musubi.eventlog.example;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import jp.musubi.eventlog.axon.PayloadCodec;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Events as JSON, each class by the qualified name of its message type. */
record JsonCodec(Map<String, Class<?>> classes) implements PayloadCodec {
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    @Override
    public Encoded encode(EventMessage event) {
        String name = event.type().qualifiedName().toString();
        return new Encoded(name, event.type().version(), bytes(event.payload()));
    }

    @Override
    public Object decode(String name, String version, byte[] payload) {
        try {
            return JSON.readValue(payload, classes.get(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " " + version + " cannot be read", e);
        }
    }

    @Override
    public byte[] encodeMetadata(Map<String, String> metadata) {
        return bytes(metadata);
    }

    @Override
    public Map<String, String> decodeMetadata(byte[] metadata) {
        try {
            return JSON.readValue(metadata, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("metadata cannot be read", e);
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
