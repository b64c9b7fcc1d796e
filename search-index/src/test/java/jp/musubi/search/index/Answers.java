package jp.musubi.search.index;

import static jp.musubi.search.Records.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.match.Candidate;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.query.IndexView;
import jp.musubi.search.query.SearchPage;
import jp.musubi.search.query.SearchQuery;

/** All that a view answers, written out to the last bit. */
final class Answers {
    private static final Viewer COORDINATOR = new Viewer(Set.of("public", "role:coordinator"), false);

    private Answers() {}

    static List<String> of(IndexView view, int limit) {
        List<String> answers = new ArrayList<>();
        answers.add("position " + view.position());
        for (Viewer viewer : List.of(Viewer.visitor(), COORDINATOR, Viewer.system())) {
            for (String text :
                    List.of("", "皮", "発酵 香り", "日本酒 熟成 技術 センサー 牛 貝", "enzyme", "ポリフェ", "牛の発情を画像で探している", "かき")) {
                answers.add(text + " " + page(view.search(search(text), viewer)));
            }
            answers.add(page(view.search(byNumber(), viewer)));
        }
        for (int i = 0; i < limit; i++) {
            answers.add(matches(view.candidates(RecordRef.parse("need:n" + i), 20)));
            answers.add(matches(view.candidates(RecordRef.parse("seed:s" + i), 20)));
            answers.add("nearest " + view.nearest(RecordRef.parse("seed:s" + i)));
            answers.add("touched " + view.touchedNeeds(RecordRef.parse("seed:s" + i), 3, 100));
        }
        return answers;
    }

    private static SearchQuery byNumber() {
        SearchQuery.Sort sort = new SearchQuery.Sort("registered", true);
        return new SearchQuery(
                Set.of(RecordType.SEED), "", Map.of("field", Set.of("food")), List.of(), sort, 3, 7, Set.of("field"));
    }

    private static String page(SearchPage page) {
        StringBuilder text = new StringBuilder(page.total() + " " + page.reach() + " " + page.facets());
        for (StoredRecord record : page.records()) {
            text.append(' ').append(record.record()).append('@').append(record.from());
            text.append(record.insider() ? "+" : "-").append(Long.toHexString(Double.doubleToLongBits(record.score())));
        }
        return text.toString();
    }

    private static String matches(MatchResult result) {
        StringBuilder text = new StringBuilder(result.matcher() + bits(result.selfScore()) + bits(result.floor()));
        for (Candidate candidate : result.candidates()) {
            text.append(' ').append(candidate.record()).append('#').append(candidate.revision());
            text.append(bits(candidate.reasons().score()));
            candidate
                    .reasons()
                    .factors()
                    .forEach(factor -> text.append(factor.name()).append(bits(factor.share())));
            candidate.reasons().terms().forEach(term -> text.append(term.term()).append(bits(term.share())));
        }
        return text.toString();
    }

    private static String bits(double value) {
        return " " + Long.toHexString(Double.doubleToLongBits(value));
    }
}
