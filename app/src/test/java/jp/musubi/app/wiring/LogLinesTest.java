package jp.musubi.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sent cannot look like a line that the program wrote. */
class LogLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\u2028", "\u000b", "\u0085", "\u001b[2K"})
    void aMessageStaysOnItsLine(String between) throws IOException {
        Matcher pattern = Pattern.compile("<pattern>(.*)</pattern>")
                .matcher(Files.readString(Path.of("src/main/resources/logback.xml")));
        assertThat(pattern.find()).isTrue();
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern.group(1));
        layout.start();

        String said = "bad value" + between + "2026 ERROR forged";
        String line = layout.doLayout(new LoggingEvent("", context.getLogger("x"), Level.WARN, said, null, null))
                .strip();

        assertThat(line).contains("bad value").endsWith("2026 ERROR forged").doesNotContain(between);
        assertThat(line.lines()).hasSize(1);
    }
}
