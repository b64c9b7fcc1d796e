package jp.musubi.app.seed;

import java.util.Locale;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.record.ListDesk;
import jp.musubi.app.record.ListPages;
import jp.musubi.app.record.RecordFields;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.query.seed.SeedView;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of seeds as a file, in the edition that is chosen. */
@PageController
@RequestMapping(SeedLists.PATH)
class SeedLists {
    static final String PATH = "/lists/seeds";

    private static final ListDesk.Source<SeedView> SOURCE = new ListDesk.Source<>(
            SeedPages.KIND, RecordFields.SEED, SeedContent.class, SeedView::content, SeedView::state, SeedView::id);

    private final ListPages lists;

    SeedLists(ListPages lists) {
        this.lists = lists;
    }

    @GetMapping
    String page(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        return lists.page(SOURCE, PATH, parameters, model, locale);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return lists.file(SOURCE, edition, parameters, locale);
    }
}
