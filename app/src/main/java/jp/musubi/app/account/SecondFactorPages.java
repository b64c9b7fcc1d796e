package jp.musubi.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.OwnPassword;
import jp.musubi.app.kit.security.SignedIn;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.accounts.OneTimeCodes;
import jp.musubi.node.accounts.SecondFactorDesk;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factor: set up by typing a code, renewed, removed. */
@PageController
@RequestMapping("/account/second-factor")
class SecondFactorPages {
    /** Where the secret waits in the session until a code shows that an authenticator has it. */
    private static final String PENDING = SecondFactorPages.class.getName();

    private final CurrentUser user;
    private final Accounts accounts;
    private final SecondFactorDesk desk;
    private final OwnPassword own;
    private final SecondFactorAsking asking;

    SecondFactorPages(
            CurrentUser user, Accounts accounts, SecondFactorDesk desk, OwnPassword own, SecondFactorAsking asking) {
        this.user = user;
        this.accounts = accounts;
        this.desk = desk;
        this.own = own;
        this.asking = asking;
    }

    @GetMapping
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(account(), request, response, model);
    }

    @PostMapping
    String set(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) String commandId,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Account account = account();
        byte[] secret = pending(request);
        return told(account, request, response, locale, model, () -> {
            List<String> codes = desk.set(new PersonId(account.personId()), secret, code, Sender.idOf(commandId));
            request.getSession().removeAttribute(PENDING);
            // Whoever else is signed in has shown no code, and is out; this session goes on.
            own.renew(new SignedIn(account.login(), account.personId(), null, true), request, response);
            return codes;
        });
    }

    @PostMapping("/codes")
    String renew(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Account account = account();
        PersonId person = new PersonId(account.personId());
        return told(account, request, response, locale, model, () -> {
            asking.require(account, code, request);
            return desk.renewCodes(person);
        });
    }

    @PostMapping("/remove")
    String remove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) String commandId,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        Account account = account();
        PersonId person = new PersonId(account.personId());
        try {
            asking.require(account, code, request);
            desk.remove(person, person, null, Sender.idOf(commandId));
        } catch (RefusedException e) {
            return refused(e, account, request, response, locale, model);
        }
        flash.addFlashAttribute("notice", "notice.second-factor.removed");
        return "redirect:/account";
    }

    /** Tells recovery codes once, or why there are none. */
    private String told(
            Account account,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            Supplier<List<String>> codes) {
        try {
            model.addAttribute("codes", codes.get());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return "account/recovery-codes";
        } catch (RefusedException e) {
            return refused(e, account, request, response, locale, model);
        }
    }

    private String refused(
            RefusedException e,
            Account account,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setStatus(RefusalAdvice.status(e.refusal().kind()).value());
        model.addAttribute("problems", RefusalAdvice.reasons(e.refusal(), locale));
        return page(account, request, response, model);
    }

    private String page(Account account, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        PersonId person = new PersonId(account.personId());
        Optional<SecondFactorDesk.State> state = desk.of(person);
        model.addAttribute("commandId", Sender.newId());
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("asked", asking.of(person));
        if (state.isPresent()) {
            return "account/second-factor";
        }
        byte[] secret = pending(request);
        model.addAttribute("picture", QrPicture.of(OneTimeCodes.uri(account.login(), secret)));
        model.addAttribute("secret", OneTimeCodes.base32(secret).replaceAll("(.{4})(?!$)", "$1 "));
        return "account/second-factor-set";
    }

    /** The same until it is set: whoever loads the page again must not have to scan again. */
    private static byte[] pending(HttpServletRequest request) {
        if (request.getSession().getAttribute(PENDING) instanceof byte[] secret) {
            return secret;
        }
        byte[] fresh = OneTimeCodes.secret();
        request.getSession().setAttribute(PENDING, fresh);
        return fresh;
    }

    private Account account() {
        PersonId person = user.who().person();
        if (person == null) {
            throw new AbsentException();
        }
        return accounts.ofPerson(person.value()).orElseThrow(AbsentException::new);
    }
}
