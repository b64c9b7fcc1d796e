package jp.musubi.automation;

import java.util.Map;
import jp.musubi.eventlog.axon.PayloadCodec;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.StoredForm;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Axon's messages by the codec of the language. */
record TestPayloads(EventCodec codec) implements PayloadCodec {
    @Override
    public Encoded encode(EventMessage event) {
        StoredForm form = codec.write((Event) event.payload());
        return new Encoded(form.name(), form.version(), form.payload());
    }

    @Override
    public Object decode(String name, String version, byte[] payload) {
        return codec.read(name, version, payload).event();
    }

    @Override
    public byte[] encodeMetadata(Map<String, String> metadata) {
        return MetadataCodec.write(metadata);
    }

    @Override
    public Map<String, String> decodeMetadata(byte[] metadata) {
        return MetadataCodec.read(metadata);
    }
}
