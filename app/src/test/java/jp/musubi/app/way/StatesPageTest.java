package jp.musubi.app.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pictures in the documentation are those of the tables. */
class StatesPageTest {
    private static final Path PAGE = Path.of("../docs/states.md");
    private static final Path PRINTED = Path.of("target/states.md");

    @Test
    void thePageOfStatesShowsWhatTheTablesSay() throws IOException {
        String printed = StatesPicture.of(Ways.all());
        Files.writeString(PRINTED, printed);
        assertThat(PAGE)
                .as("the pictures are stale; put the new ones there: cp app/target/states.md docs/states.md")
                .hasContent(printed);
    }
}
