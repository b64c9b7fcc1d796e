package jp.musubi.app.mail;

import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.party.Role;
import jp.musubi.node.mail.Mails;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators do about mails that no server took. */
@PageController
@RequestMapping("/admin/mail")
class MailPages {
    private final Mails mails;
    private final CurrentUser user;

    MailPages(Mails mails, CurrentUser user) {
        this.mails = mails;
        this.user = user;
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable String id, RedirectAttributes flash) {
        Guard.needs(user.who(), Role.ADMINISTRATOR);
        if (!mails.again(id)) {
            throw new AbsentException();
        }
        flash.addFlashAttribute("notice", "notice.mail.again");
        return "redirect:/status";
    }
}
