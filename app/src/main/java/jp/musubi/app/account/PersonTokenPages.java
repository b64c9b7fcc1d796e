package jp.musubi.app.account;

import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.TokenDesk;
import jp.musubi.node.gateway.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator ends an access token of somebody. */
@PageController
class PersonTokenPages {

    private final CurrentUser user;
    private final TokenDesk tokens;

    PersonTokenPages(CurrentUser user, TokenDesk tokens) {
        this.user = user;
        this.tokens = tokens;
    }

    @PostMapping("/admin/persons/{id}/tokens/{token}/end")
    String end(
            @PathVariable String id,
            @PathVariable String token,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash) {
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        PersonId person = Guard.id(id, PersonId::new);
        tokens.end(who.person(), person, Guard.id(token, String::valueOf), Sender.idOf(commandId));
        flash.addFlashAttribute("notice", "notice.token.ended");
        return "redirect:/admin/persons/" + person.value();
    }
}
