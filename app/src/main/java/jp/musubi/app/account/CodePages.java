package jp.musubi.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.SecondStep;
import jp.musubi.app.kit.security.SignedIn;
import jp.musubi.app.kit.security.TooManyAttemptsException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second page of signing in, which asks for a code. */
@PageController
@RequestMapping(SecondStep.PAGE)
class CodePages {
    private static final String AGAIN = "redirect:/login?ended";

    private final SecondStep second;

    CodePages(SecondStep second) {
        this.second = second;
    }

    @GetMapping
    String show(HttpServletRequest request) {
        return second.asked(request).isPresent() ? "account/code" : AGAIN;
    }

    @PostMapping
    String confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<SignedIn> somebody = second.asked(request);
        if (somebody.isEmpty()) {
            return AGAIN;
        }
        Show show = new Show(locale);
        try {
            Optional<String> on = second.confirm(somebody.get(), code, request, response);
            if (on.isPresent()) {
                return "redirect:" + on.get();
            }
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("problem", show.text("code.wrong"));
        } catch (TooManyAttemptsException e) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter()));
            model.addAttribute("problem", show.text("login.throttled", (e.retryAfter() + 59) / 60));
        }
        return "account/code";
    }
}
