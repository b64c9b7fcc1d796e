package jp.musubi.node.drafts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed and has not sent.
 *
 * @param subject what it is to become ({@code seed}, {@code need}), or the record it is to change ({@code seed:ab12})
 * @param writer the form that saved it last, by its command id
 * @param version how often it was saved
 * @param until when it will be gone unless it is changed again
 */
public record Draft(
        String id, String subject, String writer, long version, Instant changed, Instant until, Content content) {

    /**
     * What a form held.
     *
     * @param fields as typed, by the names of the form's fields
     * @param owner for whom a coordinator registers, or null
     * @param basedOn the revision that its writer saw; 0 for a new record
     * @param basedAt when they saw it, as the form carries it; null for a new record
     */
    public record Content(Map<String, List<String>> fields, String owner, int basedOn, String basedAt) {
        public Content {
            fields = new LinkedHashMap<>(fields);
        }
    }

    /** The code of the kind of record: {@code seed} or {@code need}. */
    public String kind() {
        return subject.split(":", 2)[0];
    }

    /** Id of the record that it is to change; empty when it is to become a new one. */
    public Optional<String> record() {
        String[] parts = subject.split(":", 2);
        return parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
    }

    /** What stands in a field; empty when nothing does. */
    public String first(String field) {
        List<String> texts = content.fields().getOrDefault(field, List.of());
        return texts.isEmpty() || texts.getFirst() == null
                ? ""
                : texts.getFirst().strip();
    }
}
