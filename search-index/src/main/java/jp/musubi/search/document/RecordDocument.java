package jp.musubi.search.document;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.matching.MatcherRecipe;

/**
 * One revision of one record, to be indexed.
 *
 * @param record which record
 * @param from log position from which this revision is valid
 * @param revision content revision, shown to people
 * @param readers tokens of viewers who may know of the record at all
 * @param insiders tokens of viewers who may also see and find its limited texts
 * @param office tokens of viewers who may also see and find its internal texts: insiders all of them
 * @param open texts by field name: found by every reader
 * @param limited texts by field name: found by insiders only
 * @param internal texts by field name: found by the office only
 * @param facets exact values by name, to filter and count
 * @param numbers exact numbers by name, to sort and to compare
 * @param match what takes part in matching; null when the record does not
 * @param term the group of the glossary in force; null when the record is none
 * @param recipe of the trained matcher in force; null when the record is none
 * @param state the projection's own state, opaque here
 */
public record RecordDocument(
        RecordRef record,
        long from,
        int revision,
        Set<String> readers,
        Set<String> insiders,
        Set<String> office,
        Map<String, String> open,
        Map<String, String> limited,
        Map<String, String> internal,
        Map<String, Set<String>> facets,
        Map<String, Long> numbers,
        MatchText match,
        TermGroup term,
        MatcherRecipe recipe,
        byte[] state) {
    /** Names of texts that say what a record is about: their words weigh more in a search. */
    public static final Set<String> TITLES = Set.of("title", "subject", "name");

    public RecordDocument {
        readers = Set.copyOf(readers);
        insiders = Set.copyOf(insiders);
        office = Set.copyOf(office);
        open = Map.copyOf(open);
        limited = Map.copyOf(limited);
        internal = Map.copyOf(internal);
        facets = Map.copyOf(facets);
        numbers = Map.copyOf(numbers);
    }

    /** A record without internal texts. */
    public RecordDocument(
            RecordRef record,
            long from,
            int revision,
            Set<String> readers,
            Set<String> insiders,
            Map<String, String> open,
            Map<String, String> limited,
            Map<String, Set<String>> facets,
            Map<String, Long> numbers,
            MatchText match,
            TermGroup term,
            MatcherRecipe recipe,
            byte[] state) {
        this(
                record, from, revision, readers, insiders, Set.of(), open, limited, Map.of(), facets, numbers, match,
                term, recipe, state);
    }

    /** A group of the glossary. */
    public RecordDocument(
            RecordRef record,
            long from,
            int revision,
            Set<String> readers,
            Set<String> insiders,
            Map<String, String> open,
            Map<String, String> limited,
            Map<String, Set<String>> facets,
            Map<String, Long> numbers,
            MatchText match,
            TermGroup term,
            byte[] state) {
        this(record, from, revision, readers, insiders, open, limited, facets, numbers, match, term, null, state);
    }

    /** A record that matching does not rest on, except by its text. */
    public RecordDocument(
            RecordRef record,
            long from,
            int revision,
            Set<String> readers,
            Set<String> insiders,
            Map<String, String> open,
            Map<String, String> limited,
            Map<String, Set<String>> facets,
            Map<String, Long> numbers,
            MatchText match,
            byte[] state) {
        this(record, from, revision, readers, insiders, open, limited, facets, numbers, match, null, null, state);
    }

    /**
     * What a viewer would find of this revision while it holds: the filter of disclosure upon a document that is in no index.
     * Empty when the viewer may not know of the record.
     */
    public Optional<StoredRecord> seenBy(Viewer viewer) {
        return viewer.holdsAny(readers)
                ? Optional.of(new StoredRecord(
                        record,
                        from,
                        Long.MAX_VALUE,
                        revision,
                        viewer.holdsAny(insiders),
                        viewer.holdsAny(office),
                        0,
                        state))
                : Optional.empty();
    }
}
