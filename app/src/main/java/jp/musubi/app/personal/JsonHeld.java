package jp.musubi.app.personal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import jp.musubi.node.personal.HeldItem;
import jp.musubi.node.personal.HeldSink;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** As JSON, for programs: an object with one array a part. */
final class JsonHeld implements HeldSink {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonGenerator out;
    private boolean within;

    JsonHeld(OutputStream stream) {
        this.out = JSON.createGenerator(stream);
    }

    @Override
    public void begin(String person, Instant at) {
        out.writeStartObject();
        out.writeStringProperty("person", person);
        out.writeStringProperty("at", at.toString());
    }

    @Override
    public void part(Part part) {
        close();
        out.writeArrayPropertyStart(part.name().toLowerCase(Locale.ROOT));
        within = true;
    }

    private void close() {
        if (within) {
            out.writeEndArray();
        }
    }

    @Override
    public void item(HeldItem item) {
        out.writeStartObject();
        text("what", item.what());
        text("time", item.time() == null ? "" : item.time().toString());
        text("by", item.by());
        if (!item.records().isEmpty()) {
            out.writeArrayPropertyStart("records");
            item.records().forEach(out::writeString);
            out.writeEndArray();
        }
        out.writeObjectPropertyStart("values");
        for (Map.Entry<String, String> value : item.values().entrySet()) {
            out.writeStringProperty(value.getKey(), value.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            out.writeStringProperty(name, value);
        }
    }

    @Override
    public void end() throws IOException {
        close();
        out.writeEndObject();
        out.flush();
    }
}
