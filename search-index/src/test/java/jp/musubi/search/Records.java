package jp.musubi.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.query.SearchQuery;

/** Makes records, changes and queries for tests. */
public final class Records {
    private Records() {}

    /** A record that everybody may read, with a title, an open and a limited text; coordinators are insiders. */
    public static RecordDocument record(String ref, long from, String title, String open, String limited) {
        return new RecordDocument(
                RecordRef.parse(ref),
                from,
                1,
                Set.of(Viewer.PUBLIC),
                Set.of("role:coordinator"),
                Map.of("title", title, "summary", open),
                Map.of("details", limited),
                Map.of("field", Set.of("food")),
                Map.of("registered", from),
                new MatchText(title, open + "\n" + limited, List.of(), "food"),
                (ref + "@" + from + " " + title).getBytes(StandardCharsets.UTF_8));
    }

    public static RecordDocument record(String ref, long from, String title) {
        return record(ref, from, title, "", "");
    }

    public static IndexChange put(String ref, long from, String title) {
        return new IndexChange.Put(record(ref, from, title));
    }

    /** The same record with other readers, insiders and facets. */
    public static RecordDocument with(
            RecordDocument document, Set<String> readers, Set<String> insiders, Map<String, Set<String>> facets) {
        return new RecordDocument(
                document.record(),
                document.from(),
                document.revision(),
                readers,
                insiders,
                document.open(),
                document.limited(),
                facets,
                document.numbers(),
                document.match(),
                document.state());
    }

    /** A search of seeds and needs, first page. */
    public static SearchQuery search(String text) {
        return new SearchQuery(
                Set.of(jp.musubi.language.RecordType.SEED, jp.musubi.language.RecordType.NEED),
                text,
                Map.of(),
                List.of(),
                null,
                0,
                50,
                Set.of("field"));
    }
}
