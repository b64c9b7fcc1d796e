package jp.musubi.node.importing;

import java.util.List;
import java.util.TreeMap;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;

/**
 * A line that could be read, with what it says about itself.
 *
 * @param id of the record: the line's own, or derived from its content
 * @param ownId whether the id is the line's own
 * @param owner null when the line names none
 * @param publish whether to publish or open it
 * @param content the fields of the content
 * @param command id of the intention: equal for equal lines, in whatever file and place
 */
record Entry(String id, boolean ownId, PersonId owner, boolean publish, RawFields content, String command) {
    static Entry of(RecordType type, String id, PersonId owner, boolean publish, RawFields content) {
        String canonical = canonical(content, owner);
        String derived = Ids.derived("import", type.code(), id == null ? "" : id, canonical);
        return new Entry(id == null ? derived : id, id != null, owner, publish, content, "import-" + derived);
    }

    /** The same for every order of columns, and whatever blanks stand around the texts. */
    private static String canonical(RawFields content, PersonId owner) {
        StringBuilder text = new StringBuilder(owner == null ? "" : owner.value()).append('\u0001');
        new TreeMap<>(content.values()).forEach((name, texts) -> {
            List<String> said = texts.stream()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
            if (!said.isEmpty()) {
                text.append(name)
                        .append('\u0002')
                        .append(String.join("\u0003", said))
                        .append('\u0001');
            }
        });
        return text.toString();
    }
}
