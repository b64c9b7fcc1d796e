package jp.musubi.app.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.musubi.app.security.CurrentUser;
import jp.musubi.app.security.Who;
import jp.musubi.app.web.page.AbsentException;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for signing in, and the one for changing one's own password. */
@Controller
class AccountPages {
    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    private final CurrentUser user;
    private final Accounts accounts;

    AccountPages(CurrentUser user, Accounts accounts) {
        this.user = user;
        this.accounts = accounts;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) String error,
            @RequestParam(required = false) String throttled,
            @RequestParam(required = false) String logout,
            @RequestParam(required = false) String ended,
            Model model) {
        if (throttled != null) {
            model.addAttribute("problem", "login.throttled");
        } else if (error != null) {
            model.addAttribute("problem", "login.failed");
        }
        model.addAttribute("out", logout != null);
        model.addAttribute("ended", ended != null);
        return "account/login";
    }

    @GetMapping("/password")
    String password(Model model) {
        model.addAttribute("account", account());
        return "account/password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Account account = account();
        String problem = problem(account, current, password, repeated);
        if (problem != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("account", account);
            model.addAttribute("problems", List.of(problem));
            return "account/password";
        }
        accounts.changePassword(account.login(), password);
        flash.addFlashAttribute("notice", "notice.password.changed");
        return "redirect:/";
    }

    private String problem(Account account, String current, String password, String repeated) {
        if (accounts.verify(account.login(), current).isEmpty()) {
            return "password.wrong";
        }
        if (password.length() < SHORTEST) {
            return "password.short";
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return "password.long";
        }
        if (!password.equals(repeated)) {
            return "password.unequal";
        }
        return password.equals(current) ? "password.same" : null;
    }

    private Account account() {
        Who who = user.who();
        if (!who.signedIn()) {
            throw new AbsentException();
        }
        return accounts.ofPerson(who.person().value()).orElseThrow(AbsentException::new);
    }
}
