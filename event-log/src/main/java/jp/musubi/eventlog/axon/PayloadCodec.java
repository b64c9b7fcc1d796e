package jp.musubi.eventlog.axon;

import java.util.Map;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * How the messages of an application become the log's bytes. Must be thread-safe.
 *
 * <p>Names must be those that Axon uses in criteria: the qualified name of the message's type.
 */
public interface PayloadCodec {

    /** The event's name, version and payload as they are to be stored. */
    Encoded encode(EventMessage event);

    /**
     * The payload that handlers get, upgraded from old versions where there are any.
     *
     * @throws RuntimeException when the bytes cannot be read; it ends the stream that met them
     */
    Object decode(String name, String version, byte[] payload);

    /** Metadata to bytes. */
    byte[] encodeMetadata(Map<String, String> metadata);

    /** What {@link #encodeMetadata} wrote. */
    Map<String, String> decodeMetadata(byte[] metadata);

    /**
     * An event as stored.
     *
     * @param name qualified name
     * @param version version of the payload's form
     */
    record Encoded(String name, String version, byte[] payload) {}
}
