package jp.musubi.app.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.app.kit.form.Facts;
import jp.musubi.app.kit.form.FieldSpec;
import jp.musubi.app.kit.form.Labels;
import jp.musubi.app.kit.page.Show;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.record.Disclosure;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.Finding;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.search.document.Viewer;
import org.springframework.stereotype.Component;

/**
 * Lists of records in one of two editions. The masked one is what a visitor finds, whoever asks for it: it is made to be published,
 * and so holds nothing that is not.
 */
@Component
public class ListDesk {
    /** Records in one file. */
    public static final int MOST = 10_000;

    private static final int PAGE = 200;

    private final Questions questions;

    ListDesk(Questions questions) {
        this.questions = questions;
    }

    /**
     * Records of a kind.
     *
     * @param <T> a record as it is found
     */
    public record Source<T>(
            SearchPages.Kind<T> kind,
            RecordFields fields,
            Class<? extends Record> content,
            Function<T, Record> said,
            Function<T, Coded> state,
            Function<T, ?> id) {}

    /** A table: its head, and below it the rows. */
    public record Table(List<String> head, List<List<String>> rows) {}

    /** How many records an edition has. */
    public <T> long count(Source<T> source, SearchForm search, Edition edition, Who who) {
        return questions
                .ask(page(source.kind().finding(), search, viewer(edition, who), 1, 1))
                .total();
    }

    /** The table of an edition, of {@value #MOST} records at most. */
    public <T> Table table(Source<T> source, SearchForm search, Edition edition, Who who, Locale locale) {
        Show show = new Show(locale);
        List<T> found = all((page, size) -> page(source.kind().finding(), search, viewer(edition, who), page, size));
        List<FieldSpec> fields = edition.shown(source.fields(), source.content());
        return edition == Edition.FULL ? full(source, found, fields, show) : masked(source, found, fields, show);
    }

    private <T> Table full(Source<T> source, List<T> found, List<FieldSpec> fields, Show show) {
        List<String> head = new ArrayList<>(List.of(show.text("lists.number"), show.text("facet.state")));
        head.addAll(labels(source, fields, show));
        List<List<String>> rows = new ArrayList<>();
        for (T one : found) {
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(rows.size() + 1), show.label(source.state().apply(one))));
            row.addAll(cells(source, source.said().apply(one), fields, show));
            rows.add(row);
        }
        return new Table(head, rows);
    }

    /** In an order that follows from what stands in it: not from when something was registered. */
    private <T> Table masked(Source<T> source, List<T> found, List<FieldSpec> fields, Show show) {
        Blacked blacked = new Blacked(organizations());
        Map<Object, Record> whole = whole(source);
        List<List<String>> rows = new ArrayList<>();
        for (T one : found) {
            Record names =
                    whole.getOrDefault(source.id().apply(one), source.said().apply(one));
            List<String> cells = new ArrayList<>();
            List<String> open = cells(source, source.said().apply(one), fields, show);
            for (int i = 0; i < fields.size(); i++) {
                boolean words = ContentFields.of(source.content())
                        .field(fields.get(i).name())
                        .words();
                cells.add(words ? blacked.text(open.get(i), names) : open.get(i));
            }
            rows.add(cells);
        }
        rows.sort(Comparator.comparing(cells -> String.join("\n", cells)));
        List<List<String>> numbered = new ArrayList<>();
        for (List<String> cells : rows) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(numbered.size() + 1)));
            row.addAll(cells);
            numbered.add(row);
        }
        List<String> head = new ArrayList<>(List.of(show.text("lists.number")));
        head.addAll(labels(source, fields, show));
        return new Table(head, numbered);
    }

    private static List<String> labels(Source<?> source, List<FieldSpec> fields, Show show) {
        return fields.stream()
                .map(spec -> Labels.field(show, source.fields().type(), spec.name()))
                .toList();
    }

    private static List<String> cells(Source<?> source, Record content, List<FieldSpec> fields, Show show) {
        Map<String, String> said = new LinkedHashMap<>();
        Facts.open(source.fields(), ContentReader.write(content), show)
                .forEach(fact -> said.put(fact.name(), String.join(" / ", fact.texts())));
        return fields.stream().map(spec -> said.getOrDefault(spec.name(), "")).toList();
    }

    /** All that is said of what is public, to know the names that must not stand in a text. Nobody is shown it. */
    private <T> Map<Object, Record> whole(Source<T> source) {
        Map<String, Set<String>> open = Map.of("disclosure", Set.of(Disclosure.PUBLIC.code()));
        Map<Object, Record> whole = new LinkedHashMap<>();
        all((page, size) -> source.kind().finding().of(Viewer.system(), "", open, "newest", page, size, null))
                .forEach(one -> whole.put(source.id().apply(one), source.said().apply(one)));
        return whole;
    }

    private List<OrganizationView> organizations() {
        return all((page, size) -> new FindOrganizations(Viewer.system(), "", page, size));
    }

    private static <T> Question<Page<T>> page(
            Finding<T> finding, SearchForm search, Viewer viewer, int page, int size) {
        return finding.of(viewer, search.q(), search.chosen(), search.sort(), page, size, null);
    }

    private static Viewer viewer(Edition edition, Who who) {
        return edition == Edition.MASKED ? Viewer.visitor() : who.viewer();
    }

    private interface Paged<T> {
        Question<Page<T>> of(int page, int size);
    }

    private <T> List<T> all(Paged<T> paged) {
        List<T> all = new ArrayList<>();
        List<T> found;
        for (int page = 1; page <= MOST / PAGE; page++) {
            found = questions.ask(paged.of(page, PAGE)).items();
            all.addAll(found);
            if (found.size() < PAGE) {
                break;
            }
        }
        return all;
    }
}
