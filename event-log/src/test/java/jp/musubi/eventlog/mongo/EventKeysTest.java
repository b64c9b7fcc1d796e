package jp.musubi.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.musubi.eventlog.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventKeysTest {

    @Test
    void anEventIsFoundByItsNameAndByEachTagWithAndWithoutIt() {
        EventKeys keys = EventKeys.of("SeedRegistered", List.of(new Tag("seed", "1"), new Tag("person", "2")));
        assertThat(keys.all())
                .containsExactly(
                        "|SeedRegistered", "person:2", "person:2|SeedRegistered", "seed:1", "seed:1|SeedRegistered");
    }

    @Test
    void everyTagHasAKeyOfItsOwnThatReadsBack() {
        Random random = new Random(7);
        Map<String, Tag> tags = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Tag tag = new Tag(text(random), text(random));
            String key = EventKeys.tag(tag);
            assertThat(tags.merge(key, tag, (one, other) -> other)).isEqualTo(tag);
            assertThat(EventKeys.read(key)).isEqualTo(tag);
        }
        assertThat(tags.values()).doesNotHaveDuplicates();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(":|\\a柿\0".charAt(random.nextInt(6)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seed", "seed:1:2", "seed:1|A", "seed:1\\", "se\\ed:1"})
    void whatIsNoTagIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventKeys.read(text));
    }
}
