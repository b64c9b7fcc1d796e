package jp.musubi.language.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.language.kit.EventMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataCodecTest {

    @Test
    void metadataIsOneCompactObjectWithSortedKeys() {
        Map<String, String> metadata = new HashMap<>(Map.of("software", "0.1.0", "actor", "p\"1", "commandId", "c"));
        metadata.put("onBehalfOf", null);

        assertThat(new String(MetadataCodec.write(metadata), StandardCharsets.UTF_8))
                .isEqualTo("{\"actor\":\"p\\\"1\",\"commandId\":\"c\",\"software\":\"0.1.0\"}");
        assertThat(MetadataCodec.write(Map.of())).asString().isEqualTo("{}");
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        EventMetadata metadata = new EventMetadata("p1", "org-1", "c1", "c1", "e7", "0.1.0");

        Map<String, String> read = MetadataCodec.read(MetadataCodec.write(metadata.toMap()));

        assertThat(EventMetadata.of(read)).isEqualTo(metadata);
        assertThat(MetadataCodec.write(read)).isEqualTo(MetadataCodec.write(metadata.toMap()));
    }

    @Test
    void whatIsNotUnicodeIsNotWritten() {
        assertThatThrownBy(() -> MetadataCodec.write(Map.of("actor", "p\ud83c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "{\"a\":1}", "{\"a\":null}", "{\"a\":{}}", "{\"a\":\"x\",\"a\":\"y\"}", "{} {}"
            })
    void whatIsNoObjectOfTextsIsRefused(String text) {
        assertThatThrownBy(() -> MetadataCodec.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEventException.class);
    }
}
