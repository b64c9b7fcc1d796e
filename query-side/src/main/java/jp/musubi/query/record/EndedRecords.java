package jp.musubi.query.record;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.SearchIndex;
import jp.musubi.search.query.IndexView;

/** Published seeds, open needs, pairings on hold and what holds of persons, whose last day lies before a day. */
public final class EndedRecords {
    private EndedRecords() {}

    /** All of them, seeds first, in the order in which they ended. */
    public static List<RecordRef> before(SearchIndex index, LocalDate today) {
        return index.read(view -> Stream.of(RecordType.SEED, RecordType.NEED, RecordType.PAIRING, RecordType.PERSON)
                .flatMap(type -> before(view, type, Numbers.ENDS, today))
                .toList());
    }

    /** Seeds and needs that are not to be approached until a day that lies before that one, seeds first. */
    public static List<RecordRef> pausedBefore(SearchIndex index, LocalDate today) {
        return index.read(view -> Stream.of(RecordType.SEED, RecordType.NEED)
                .flatMap(type -> before(view, type, Numbers.RESUMES, today))
                .toList());
    }

    private static Stream<RecordRef> before(IndexView view, RecordType type, String number, LocalDate today) {
        return Listing.of(type)
                .within(number, Long.MIN_VALUE, today.toEpochDay() - 1)
                .sorted(number, false)
                .first(view, Viewer.system(), Integer.MAX_VALUE)
                .stream()
                .map(StoredRecord::record);
    }
}
