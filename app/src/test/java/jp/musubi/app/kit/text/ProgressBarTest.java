package jp.musubi.app.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import jp.musubi.intake.text.ProgressBar;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter said = new StringWriter();

    @Test
    void itGrowsInOneLineAndWritesOnlyWhenThePercentageChanges() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(said), Locale.JAPANESE, "シーズ", 100_000)) {
            bar.at(0);
            bar.at(1);
            bar.at(50_000);
            bar.at(100_000);
        }

        String[] drawn = said.toString().split("\r");
        assertThat(drawn).hasSize(4);
        assertThat(drawn[2]).isEqualTo("シーズ [" + "#".repeat(15) + "-".repeat(15) + "]  50% 50,000/100,000");
        assertThat(drawn[3]).contains("100%").endsWith(System.lineSeparator());
    }

    @Test
    void afterItMadeRoomForALineItIsDrawnAgain() {
        ProgressBar bar = new ProgressBar(new PrintWriter(said), Locale.ENGLISH, "Seeds", 10);
        bar.at(5);
        bar.clear();
        bar.at(5);

        assertThat(said.toString().split("50%")).hasSize(3);
    }

    @Test
    void nothingToDoIsDoneAtOnceAndNowhereToDrawIsNoFault() {
        new ProgressBar(new PrintWriter(said), Locale.ENGLISH, "Seeds", 0).at(0);
        ProgressBar silent = new ProgressBar(null, Locale.ENGLISH, "Seeds", 10);
        silent.at(10);
        silent.clear();
        silent.close();

        assertThat(said.toString()).contains("100%");
    }
}
