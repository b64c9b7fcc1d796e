package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingSettingsTest {
    @Test
    void whatIsNotSetHasItsDefault() {
        assertThat(MatchingSettings.of(Map.of())).isEqualTo(MatchingSettings.defaults());
        assertThat(MatchingSettings.of(Map.of("MUSUBI_MATCHING_FLOOR", " "))).isEqualTo(MatchingSettings.defaults());
    }

    @Test
    void allAreReadFromTheEnvironment() {
        assertThat(MatchingSettings.of(Map.of(
                        "MUSUBI_MATCHING_PROPOSALS", "7",
                        "MUSUBI_MATCHING_CANDIDATES", "30",
                        "MUSUBI_MATCHING_FLOOR", "0.08")))
                .isEqualTo(new MatchingSettings(7, 30, 0.08));
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSALS, 0, 1",
        "PROPOSALS, 21, 1",
        "PROPOSALS, five, 1",
        "PROPOSALS, -1, 1",
        "CANDIDATES, 4, 5",
        "CANDIDATES, 101, 5",
        "FLOOR, 1.1, 0",
        "FLOOR, 6%, 0",
        "FLOOR, -0.1, 0"
    })
    void whatCannotBeSetIsNamedWithWhatCan(String name, String value, String least) {
        assertThatThrownBy(() -> MatchingSettings.of(Map.of("MUSUBI_MATCHING_" + name, value)))
                .isInstanceOfSatisfying(StartRefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("cli.badSetting");
                    assertThat(refused.arguments())
                            .contains("musubi.matching." + name.toLowerCase(Locale.ROOT), value, least);
                });
    }
}
