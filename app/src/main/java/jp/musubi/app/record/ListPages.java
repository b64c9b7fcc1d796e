package jp.musubi.app.record;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.musubi.app.kit.form.Labels;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.intake.vocabularies.GuardedCell;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Where coordinators and programme officers take a list that was searched, in the edition that they choose. */
@Component
public class ListPages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    /** So that spreadsheets know which characters these are. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ListDesk desk;
    private final CurrentUser user;

    ListPages(ListDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /**
     * An edition to choose.
     *
     * @param withheld the labels of what is open and not in it
     * @param tooMany whether there are more than a file takes
     */
    public record Choice(String code, long count, List<String> withheld, boolean tooMany, String address) {}

    /** The page on which an edition is chosen. */
    public <T> String page(
            ListDesk.Source<T> source,
            String path,
            MultiValueMap<String, String> parameters,
            Model model,
            Locale locale) {
        Who who = reader();
        SearchForm search = SearchForm.read(parameters, source.kind().facets());
        Show show = new Show(locale);
        model.addAttribute("kind", source.fields().type());
        model.addAttribute("back", search.address(source.kind().address()));
        model.addAttribute("most", ListDesk.MOST);
        model.addAttribute(
                "editions",
                Stream.of(Edition.values())
                        .map(edition -> choice(source, edition, search, path, who, show))
                        .toList());
        return "record/lists";
    }

    private <T> Choice choice(
            ListDesk.Source<T> source, Edition edition, SearchForm search, String path, Who who, Show show) {
        long count = desk.count(source, search, edition, who);
        List<String> withheld = edition.withheld(source.fields(), source.content()).stream()
                .map(spec -> Labels.field(show, source.fields().type(), spec.name()))
                .toList();
        String file = search.address(path + "/file");
        String address = file + (file.contains("?") ? "&" : "?") + "edition=" + code(edition);
        return new Choice(code(edition), count, withheld, count > ListDesk.MOST, address);
    }

    /** The file of an edition. */
    public <T> ResponseEntity<byte[]> file(
            ListDesk.Source<T> source, String typed, MultiValueMap<String, String> parameters, Locale locale) {
        Who who = reader();
        Edition edition = Stream.of(Edition.values())
                .filter(one -> code(one).equals(typed))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        SearchForm search = SearchForm.read(parameters, source.kind().facets());
        if (desk.count(source, search, edition, who) > ListDesk.MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String name = source.fields().type() + "s-" + typed + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(written(desk.table(source, search, edition, who, locale)));
    }

    private static String code(Edition edition) {
        return edition.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] written(ListDesk.Table table) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecord(table.head());
            for (List<String> row : table.rows()) {
                out.printRecord(row.stream().map(GuardedCell::guarded).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Who reader() {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.PROGRAMME_OFFICER);
        return who;
    }
}
