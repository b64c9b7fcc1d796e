package jp.musubi.app.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingState;
import org.junit.jupiter.api.Test;

/** Pages ask the tables what a state means; what a single state is called they know by its label alone. */
class StatesShownTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void styleSheetsKnowEveryToneAndNoState() throws IOException {
        String styles = text(RESOURCES.resolve("static/css"), ".css");
        for (Tone tone : Tone.values()) {
            if (tone != Tone.PLAIN) {
                assertThat(styles).contains(".state." + tone.css() + " {");
            }
        }
        for (Way<?> way : Ways.all()) {
            for (State state : way.states()) {
                assertThat(styles).doesNotContain(".state." + state.code());
                assertThat(state.tone().css())
                        .as("no other rule of the style sheets may meet it")
                        .startsWith("tone-");
            }
        }
    }

    @Test
    void noTemplateAsksWhichStateItIs() throws IOException {
        String templates = text(RESOURCES.resolve("templates"), ".html");
        assertThat(templates).contains("state.tone().css()").doesNotContainPattern("state\\.(code|name)\\(\\) *[!=]=");
    }

    @Test
    void whatCanBeTakenBackIsSaidInBothLanguages() {
        for (State state : PairingState.WAY.movedBy(PairingDecisionTakenBack.class)) {
            String key = "act.pairing.take-back.open." + state.code();
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(Texts.has(locale, key)).as("%s in %s", key, locale).isTrue();
            }
        }
    }

    private static String text(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> wanted =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(wanted).isNotEmpty();
            return wanted.stream().map(StatesShownTest::read).collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
