package jp.musubi.eventlog.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example that a stranger copies: that it works, and that it is what is shown. */
class ExampleTest {
    @TempDir
    Path folder;

    private static void enrol(AxonConfiguration axon, String course, String student) {
        axon.getComponent(CommandGateway.class)
                .send(new Courses.Enrol(course, student))
                .wait(Object.class);
    }

    @Test
    void theThirdStudentIsRefusedAlsoAfterANewStart() {
        for (int start = 1; start <= 2; start++) {
            try (EventLog log = SqliteEventLog.open(folder.resolve("events.db"))) {
                AxonConfiguration axon = Courses.start(log);
                try {
                    if (start == 1) {
                        enrol(axon, "weaving", "結");
                        enrol(axon, "dyeing", "染");
                        enrol(axon, "weaving", "織");
                    }
                    assertThatThrownBy(() -> enrol(axon, "weaving", "編")).hasStackTraceContaining("weaving is full");
                } finally {
                    axon.shutdown();
                }
                assertThat(log.head()).isEqualTo(3);
                StoredEvent first = log.read(0, 1).getFirst();
                assertThat(first.name()).isEqualTo("courses.StudentEnrolled");
                assertThat(first.version()).isEqualTo("1");
                assertThat(first.tags()).containsExactly(new Tag("course", "weaving"));
                assertThat(new String(first.payload(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"course\":\"weaving\",\"student\":\"結\"}");
                assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Courses.java", "JsonCodec.java"})
    void whatIsShownIsWhatRuns(String name) throws IOException {
        Path source = Path.of("src/test/java/jp/musubi/eventlog/example", name);
        List<String> lines = Files.readAllLines(source);
        String code = String.join("\n", lines.subList(2, lines.size()));
        assertThat(Files.readString(Path.of("EXAMPLE.md"))).contains("```java\n" + code + "\n```");
    }

    /** Whoever copies it has thirty lines to understand, and some imports. */
    @Test
    void theWiringIsShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/test/java/jp/musubi/eventlog/example/Courses.java")))
                .filteredOn(line -> !line.isBlank()
                        && !line.startsWith("import")
                        && !line.strip().equals("}"))
                .hasSizeLessThanOrEqualTo(32);
    }
}
