package jp.musubi.app.cli;

import java.util.HexFormat;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.Opened;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event as one line of JSON, opened as far as its keys exist. */
final class EventLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private EventLine() {}

    static String of(StoredEvent stored, EventCodec codec) {
        Opened opened = codec.read(stored.name(), stored.version(), stored.payload());
        ObjectNode line = JSON.createObjectNode();
        line.put("position", stored.position());
        line.put("time", stored.time().toString());
        line.put("type", stored.name());
        line.put("version", stored.version());
        line.set(
                "tags",
                JSON.valueToTree(stored.tags().stream().map(Object::toString).toList()));
        line.set("metadata", JSON.valueToTree(MetadataCodec.read(stored.metadata())));
        line.set("payload", JSON.valueToTree(opened.event()));
        line.put("erased", opened.erased());
        line.put("hash", HexFormat.of().formatHex(stored.leafHash()));
        return JSON.writeValueAsString(line);
    }
}
