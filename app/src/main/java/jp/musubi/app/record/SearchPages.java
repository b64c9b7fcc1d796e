package jp.musubi.app.record;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.kit.Finding;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What all pages that search share: what was asked, what was found, and where in the list one stands. */
@Component
public class SearchPages {
    private final Questions questions;
    private final CurrentUser user;

    SearchPages(Questions questions, CurrentUser user) {
        this.questions = questions;
        this.user = user;
    }

    /**
     * Records of a kind as they are searched.
     *
     * @param address of the page
     * @param facets each facet to the name of the type of its codes, in the order in which they are drawn
     */
    public record Kind<T>(String address, Map<String, String> facets, Finding<T> finding) {

        /** Not to be narrowed by anything yet. */
        public static <T> Kind<T> at(String address, Finding<T> finding) {
            return new Kind<>(address, Map.of(), finding);
        }

        /** To be narrowed by one facet more. @param type name of the type of its codes */
        public Kind<T> by(String facet, String type) {
            Map<String, String> more = new LinkedHashMap<>(facets);
            more.put(facet, type);
            return new Kind<>(address, more, finding);
        }
    }

    /** Searches by what stands in the address, and hands the page what it draws: found, search and paging. */
    public <T> void search(
            Kind<T> kind, MultiValueMap<String, String> parameters, Integer page, Model model, Locale locale) {
        SearchForm search = SearchForm.read(parameters, kind.facets());
        int wanted = Paging.wanted(page);
        var found = questions.ask(kind.finding()
                .of(user.who().viewer(), search.q(), search.chosen(), search.sort(), wanted, Paging.SIZE, null));
        model.addAttribute("found", found);
        model.addAttribute("search", search.counted(found.facets(), kind.facets(), new Show(locale)));
        model.addAttribute("lists", search.address("/lists" + kind.address()));
        model.addAttribute("paging", Paging.of(wanted, found, search.address(kind.address())));
    }
}
