package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.OwnPassword;
import jp.musubi.app.kit.security.SignedIn;
import jp.musubi.app.kit.security.TooManyAttemptsException;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.mail.Mails;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for signing in, and the one for changing one's own password. */
@PageController
class AccountPages {

    private final CurrentUser user;
    private final Accounts accounts;
    private final OwnPassword own;
    private final Mails mails;

    AccountPages(CurrentUser user, Accounts accounts, OwnPassword own, Mails mails) {
        this.mails = mails;
        this.user = user;
        this.accounts = accounts;
        this.own = own;
    }

    @GetMapping("/login")
    String login(SignInTrouble trouble, HttpServletResponse response, Locale locale, Model model) {
        trouble.seconds().ifPresent(seconds -> {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        });
        model.addAttribute("problem", trouble.sentence(new Show(locale)));
        model.addAttribute("out", trouble.logout() != null);
        model.addAttribute("renewed", trouble.renewed() != null);
        model.addAttribute("ended", trouble.ended() != null);
        model.addAttribute("byMail", mails.ready());
        return "party/login";
    }

    @GetMapping("/password")
    String password(Model model) {
        model.addAttribute("account", account());
        return "party/password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        Account account = account();
        Show show = new Show(locale);
        try {
            if (!own.holds(account.login(), current, request.getRemoteAddr())) {
                return again(HttpStatus.BAD_REQUEST, List.of(show.text("password.wrong")), account, response, model);
            }
            if (!password.equals(repeated)) {
                return again(HttpStatus.BAD_REQUEST, List.of(show.text("password.unequal")), account, response, model);
            }
            own.change(account.login(), password);
        } catch (TooManyAttemptsException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter()));
            return again(
                    HttpStatus.TOO_MANY_REQUESTS,
                    List.of(SignInTrouble.throttled(show, e.retryAfter())),
                    account,
                    response,
                    model);
        } catch (RefusedException e) {
            return again(HttpStatus.BAD_REQUEST, RefusalAdvice.reasons(e.refusal(), locale), account, response, model);
        }
        own.renew(new SignedIn(account.login(), account.personId()), request, response);
        flash.addFlashAttribute("notice", "notice.password.changed");
        return "redirect:/";
    }

    private static String again(
            HttpStatus status, List<String> problems, Account account, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("account", account);
        model.addAttribute("problems", problems);
        return "party/password";
    }

    private Account account() {
        Who who = user.who();
        if (!who.signedIn()) {
            throw new AbsentException();
        }
        return accounts.ofPerson(who.person().value()).orElseThrow(AbsentException::new);
    }
}
