package jp.musubi.app.drafts;

import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.node.drafts.DraftBook;
import jp.musubi.node.gateway.Who;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of what one has not sent, and taking one away. */
@PageController
@RequestMapping("/drafts")
class DraftPages {
    private final CurrentUser user;
    private final DraftBook book;
    private final DraftList list;

    DraftPages(CurrentUser user, DraftBook book, DraftList list) {
        this.user = user;
        this.book = book;
        this.list = list;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("drafts", list.of(who()));
        return "drafts/page";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String id, RedirectAttributes flash) {
        if (!book.discard(who().person(), Guard.id(id, draft -> draft))) {
            throw new AbsentException();
        }
        flash.addFlashAttribute("notice", "draft.discarded");
        return "redirect:/drafts";
    }

    private Who who() {
        Who who = user.who();
        if (!who.signedIn()) {
            throw new AbsentException();
        }
        return who;
    }
}
