package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.vault.Account;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a one-time link opens: the choice of a new password, and nothing else. Looking at it does not use it up. */
@PageController
@RequestMapping("/password/link/{token}")
class LinkPages {

    private final AccountDesk desk;

    LinkPages(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String open(@PathVariable String token, HttpServletResponse response, Model model) {
        return page(token, List.of(), response, model);
    }

    @PostMapping
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (!password.equals(repeated)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(token, List.of(new Show(locale).text("password.unequal")), response, model);
        }
        try {
            desk.renew(token, password);
        } catch (RefusedException e) {
            response.setStatus(RefusalAdvice.status(e.refusal().kind()).value());
            return page(token, RefusalAdvice.reasons(e.refusal(), locale), response, model);
        }
        return "redirect:/login?renewed";
    }

    private String page(String token, List<String> problems, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<Account> account = desk.linked(token);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "party/link-ended";
        }
        model.addAttribute("login", account.get().login());
        model.addAttribute("token", token);
        model.addAttribute("problems", problems);
        return "party/link";
    }
}
