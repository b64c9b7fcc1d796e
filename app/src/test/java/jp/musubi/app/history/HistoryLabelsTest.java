package jp.musubi.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.EventTypes;
import jp.musubi.language.RecordType;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.history.HistoryFields;
import org.junit.jupiter.api.Test;

class HistoryLabelsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Test
    void everyFieldThatAnEventCanChangeHasALabelInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            for (RecordType type : RecordType.values()) {
                assertThat(HistoryFields.all(QuerySide.KINDS.kind(type)))
                        .as(type.code())
                        .isNotEmpty();
                HistoryFields.all(QuerySide.KINDS.kind(type)).keySet().stream()
                        .filter(field -> HistoryLines.label(type, field, new Show(language))
                                .equals(field))
                        .forEach(field -> missing.add(language + " " + type.code() + "." + field));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyEventHasALabelInBothLanguages() {
        for (Locale language : LANGUAGES) {
            for (Class<?> event : EventTypes.all()) {
                String key = "event." + event.getSimpleName();
                assertThat(new Show(language).text(key)).as(language.toString()).isNotEqualTo(key);
            }
        }
    }
}
