package jp.musubi.app.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.record.Disclosure;
import jp.musubi.query.record.Onlooker;

/**
 * 「他の人にはこう見えます」: a record through the eyes of each kind of reader, of whom one is shown. In templates: {@code preview}.
 *
 * @param type {@code seed} or {@code need}
 * @param when key of the sentence that says when it will look so, or null when it does now
 * @param readers each kind of reader
 * @param shown the one whose page is shown; null when there is nothing to be shown yet
 * @param problems why it cannot be saved so
 */
public record Preview(String type, String when, List<Seen> readers, Seen shown, List<String> problems) {

    /** A preview of which nothing can be shown, as nothing is said yet. */
    static Preview nothing(String type, List<String> problems) {
        return new Preview(type, null, List.of(), null, problems);
    }

    /**
     * Looks through every kind of eyes.
     *
     * @param chosen whose page is shown; empty for those whom the range lets in
     * @param range in force, or null when none was chosen
     * @param named whom the record names: without any, and without their range, nobody asks after them
     */
    static Preview of(
            String type,
            String when,
            Optional<Onlooker> chosen,
            Disclosure range,
            Set<RecordRef> named,
            List<String> problems,
            Function<Onlooker, Optional<Seen.Face>> eyes) {
        List<Seen> readers = Arrays.stream(Onlooker.values())
                .filter(one -> one != Onlooker.NAMED || range == Disclosure.NAMED || !named.isEmpty())
                .map(one -> Seen.of(one, eyes.apply(one)))
                .toList();
        Onlooker wanted = chosen.orElse(audience(range));
        Seen shown = readers.stream()
                .filter(one -> one.onlooker() == wanted)
                .findFirst()
                .orElse(readers.getFirst());
        return new Preview(type, when, readers, shown, problems);
    }

    private static Onlooker audience(Disclosure range) {
        return switch (range) {
            case null -> Onlooker.VISITOR;
            case PUBLIC -> Onlooker.VISITOR;
            case MEMBERS -> Onlooker.MEMBER;
            case NAMED -> Onlooker.NAMED;
            case COORDINATORS -> Onlooker.COORDINATOR;
        };
    }
}
