package jp.musubi.command.kit.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.seed.SeedPublished;
import org.axonframework.messaging.core.MessageType;
import org.junit.jupiter.api.Test;

class RememberedTypesTest {
    private static final MessageType TYPE = new MessageType("musubi", "SeedPublished", "1");
    private final List<Class<?>> asked = new ArrayList<>();

    @Test
    void aClassIsAskedForItsNameOnce() {
        RememberedTypes types = new RememberedTypes(type -> {
            asked.add(type);
            return type == SeedPublished.class ? Optional.of(TYPE) : Optional.empty();
        });
        for (int i = 0; i < 3; i++) {
            assertThat(types.resolve(SeedPublished.class)).contains(TYPE);
            assertThat(types.resolve(String.class)).isEmpty();
        }
        assertThat(asked).containsExactly(SeedPublished.class, String.class);
    }
}
