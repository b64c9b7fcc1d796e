package jp.musubi.app.contact;

import java.util.Locale;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.contact.ContactId;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a promise: to keep it, give it up, or hand it over. */
@PageController
class PromisePages {
    private final CurrentUser user;
    private final PromisePage page;

    PromisePages(CurrentUser user, PromisePage page) {
        this.user = user;
        this.page = page;
    }

    @GetMapping("/promises/{id}")
    String show(@PathVariable String id, Model model, Locale locale) {
        return page.show(user.who(), Guard.id(id, ContactId::new), model, new Show(locale));
    }
}
