package jp.musubi.node.importing;

import java.util.Map;
import java.util.TreeMap;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.seed.SeedContent;

/** Whether a content says what is stored. Researchers' ids do not count: a list that names none gets new ones. */
final class Comparison {
    private Comparison() {}

    static boolean same(Object content, RawFields stored) {
        RawFields written = switch (content) {
            case SeedContent seed -> ContentReader.write(seed);
            case NeedContent need -> ContentReader.write(need);
            default -> throw new IllegalArgumentException("no content: " + content.getClass());
        };
        return withoutPersons(written).equals(withoutPersons(stored));
    }

    private static Map<String, Object> withoutPersons(RawFields fields) {
        Map<String, Object> said = new TreeMap<>(fields.values());
        said.keySet().removeIf(name -> name.startsWith("researchers.") && name.endsWith(".person"));
        return said;
    }
}
