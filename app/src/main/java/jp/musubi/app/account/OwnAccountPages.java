package jp.musubi.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.accounts.TokenDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 「自分のアカウント」: how one gets in, and how programs do. */
@PageController
@RequestMapping("/account")
class OwnAccountPages {

    private final CurrentUser user;
    private final TokenDesk tokens;
    private final OwnAccountPage page;

    OwnAccountPages(CurrentUser user, TokenDesk tokens, OwnAccountPage page) {
        this.user = user;
        this.tokens = tokens;
        this.page = page;
    }

    @GetMapping
    String show(HttpServletRequest request, Locale locale, Model model) {
        return page.show(person(), TokenForm.fresh(Sender.newId()), request, new Show(locale), model);
    }

    @PostMapping("/tokens")
    String issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String access,
            @RequestParam(required = false) List<String> subjects,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(required = false) String commandId,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        PersonId person = person();
        Show show = new Show(locale);
        List<String> limited = subjects == null ? List.of() : subjects;
        TokenForm form = new TokenForm(name, access, limited, days, Sender.idOf(commandId), java.util.Map.of());
        try {
            TokenDesk.Given given = tokens.issue(person, form.wanted(Show.today()), form.commandId());
            // The secret is in this answer and nowhere else: nobody may keep the answer either.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            model.addAttribute("given", given);
            return page.show(person, TokenForm.fresh(Sender.newId()), request, show, model);
        } catch (RefusedException e) {
            response.setStatus(RefusalAdvice.status(e.refusal().kind()).value());
            return page.show(person, form.refused(e.refusal(), show), request, show, model);
        }
    }

    @PostMapping("/tokens/{id}/end")
    String end(@PathVariable String id, @RequestParam(required = false) String commandId, RedirectAttributes flash) {
        PersonId person = person();
        tokens.end(person, person, Guard.id(id, String::valueOf), Sender.idOf(commandId));
        flash.addFlashAttribute("notice", "notice.token.ended");
        return "redirect:/account";
    }

    private PersonId person() {
        return user.who().person();
    }
}
