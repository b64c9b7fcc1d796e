package jp.musubi.node.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.intake.input.RawFields;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.glossary.StarterGlossary;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.query.SearchPage;
import jp.musubi.search.query.SearchQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is searched for in the demo, with its glossary, is found. */
class DemoSearchTest {
    private static final Pattern STRETCH =
            Pattern.compile("[\\p{IsHan}々]{2,}|[\\p{IsKatakana}ー]{2,}|[\\p{IsHan}々\\p{IsKatakana}ー]{2,}");

    private static final LuceneSearchIndex INDEX = LuceneSearchIndex.inMemory();
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    @BeforeAll
    static void fill() {
        List<IndexChange> changes = new ArrayList<>();
        for (TermGroup group : StarterGlossary.groups()) {
            changes.add(new IndexChange.Put(term(group, changes.size() + 1)));
        }
        for (RawFields line : DemoData.lines("seeds", LocalDate.of(2027, 5, 10))) {
            TITLES.put("seed:" + line.first("id"), line.first("title"));
            changes.add(new IndexChange.Put(
                    seed(line.first("id"), line.first("title"), line.first("summary"), changes.size() + 1)));
        }
        INDEX.apply(changes, changes.size());
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    private static RecordDocument term(TermGroup group, long at) {
        return new RecordDocument(
                new RecordRef(RecordType.TERM, group.id()),
                at,
                1,
                Set.of(Viewer.MEMBER),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                group,
                new byte[0]);
    }

    private static RecordDocument seed(String id, String title, String summary, long at) {
        return new RecordDocument(
                new RecordRef(RecordType.SEED, id),
                at,
                1,
                Set.of(Viewer.PUBLIC),
                Set.of(),
                Map.of("title", title, "summary", summary),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                new byte[0]);
    }

    private static SearchPage search(String text) {
        SearchQuery query = new SearchQuery(Set.of(RecordType.SEED), text, Map.of(), List.of(), null, 0, 200, Set.of());
        return INDEX.read(view -> view.search(query, Viewer.visitor()));
    }

    private static List<String> found(String text) {
        return search(text).records().stream()
                .map(each -> TITLES.get(each.record().toString()))
                .toList();
    }

    @Test
    void theExampleInTheBoxFindsSomethingInBothLanguages() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            String example = Texts.of(locale, "search.example").replaceFirst("^(例：|for example )", "");
            assertThat(found(example)).as(example).isNotEmpty().anyMatch(title -> title.contains("柿"));
        }
    }

    @Test
    void theSameIsFoundInKanjiAndInKana() {
        assertThat(found("癌")).hasSizeGreaterThanOrEqualTo(9).containsAll(found("がん"));
        assertThat(found("タンパク")).containsAll(found("タンパク質"));
        assertThat(found("蛋白")).containsAll(found("タンパク質"));
    }

    @Test
    void aSentenceFindsSomething() {
        for (String sentence :
                List.of("干し柿の皮の使い道を探しています", "牛の病気を早く見つけたい", "お年寄りが転ばないように見守りたい", "廃棄される野菜を減らす方法はありますか")) {
            assertThat(found(sentence)).as(sentence).isNotEmpty();
        }
    }

    @Test
    void everyStretchOfKanjiOrKatakanaOfATitleFindsItsRecord() {
        List<String> missed = new ArrayList<>();
        int stretches = 0;
        for (Map.Entry<String, String> record : TITLES.entrySet()) {
            for (Matcher at = STRETCH.matcher(record.getValue()); at.find(); stretches++) {
                SearchPage page = search(at.group());
                boolean among = page.records().stream()
                        .anyMatch(one -> one.record().toString().equals(record.getKey()));
                if (!among || page.reach().onlyPartial()) {
                    missed.add(at.group() + " of " + record.getValue());
                }
            }
        }
        assertThat(stretches).isGreaterThan(900);
        assertThat(missed).isEmpty();
    }
}
