package jp.musubi.app.leak;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.IntellectualProperty;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;

/** A content whose every text is a rare word of its own, whatever fields there are. */
final class Words {
    private Words() {}

    /** Begins one. @param code begins each of its words */
    static <R extends Record> Records.Draft<R> draft(Class<R> type, String code) {
        Records.Draft<R> draft = Records.draft(type);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (component.getType() == IntellectualProperty.class) {
                draft.with(
                        name,
                        new IntellectualProperty(
                                PatentStatus.FILED, word(code, "ip.number"), word(code, "ip.applicant"), true));
            } else if (name.equals("researchers")) {
                draft.with(name, List.of(new Researcher(new PersonId(code + "rid"), code + "researcher", null, null)));
            } else if (isText(type, name)) {
                draft.with(name, component.getType() == List.class ? List.of(word(code, name)) : word(code, name));
            }
        }
        return draft;
    }

    private static boolean isText(Class<? extends Record> type, String name) {
        return ContentFields.of(type).all().stream()
                .anyMatch(field -> field.path().equals(name) && field.words());
    }

    /** The words of such a content, each with whom its field is for. */
    static Map<String, Marker.Audience> of(Class<? extends Record> type, String code) {
        Map<String, Marker.Audience> words = new LinkedHashMap<>();
        for (ContentField field : ContentFields.of(type).all()) {
            if (field.words()) {
                words.put(
                        word(code, field.path()),
                        Marker.Audience.valueOf(field.audience().name()));
            }
        }
        if (type == SeedContent.class) {
            words.put(code + "researcher", Marker.Audience.READERS);
            words.put(code + "rid", Marker.Audience.READERS);
        }
        return words;
    }

    private static String word(String code, String path) {
        return code + path.replace(".", "").toLowerCase(Locale.ROOT);
    }
}
