package jp.musubi.app.need;

import java.util.Locale;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.record.ListDesk;
import jp.musubi.app.record.ListPages;
import jp.musubi.app.record.RecordFields;
import jp.musubi.language.need.NeedContent;
import jp.musubi.query.need.NeedView;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of needs as a file, in the edition that is chosen. */
@PageController
@RequestMapping(NeedLists.PATH)
class NeedLists {
    static final String PATH = "/lists/needs";

    private static final ListDesk.Source<NeedView> SOURCE = new ListDesk.Source<>(
            NeedPages.KIND, RecordFields.NEED, NeedContent.class, NeedView::content, NeedView::state, NeedView::id);

    private final ListPages lists;

    NeedLists(ListPages lists) {
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
