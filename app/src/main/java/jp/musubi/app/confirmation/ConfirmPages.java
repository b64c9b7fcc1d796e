package jp.musubi.app.confirmation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.confirmation.answer.ConfirmationAnswer;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.kit.Coded;
import jp.musubi.node.confirmation.ConfirmationDesk;
import jp.musubi.node.confirmation.WaitingWording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the owner's link: no account, no script. Looking at it changes nothing. Whatever is wrong with a link, and
 * a link that never was, are answered alike.
 */
@PageController
@RequestMapping("/confirm/{token}")
class ConfirmPages {
    private final ConfirmationDesk desk;

    ConfirmPages(ConfirmationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String open(@PathVariable String token, HttpServletResponse response, Locale locale, Model model) {
        return page(token, "", List.of(), response, locale, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(name = "do", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<ConfirmationAnswer> answer = Coded.of(ConfirmationAnswer.class, said);
        if (answer.isEmpty()) {
            return page(token, words, List.of(), response, locale, model);
        }
        boolean change = answer.get() == ConfirmationAnswer.CHANGE;
        try {
            if (!desk.answer(token, answer.get(), change ? words : null)) {
                return ended(response);
            }
        } catch (RefusedException e) {
            response.setStatus(RefusalAdvice.status(e.refusal().kind()).value());
            return page(token, words, RefusalAdvice.reasons(e.refusal(), locale), response, locale, model);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("said", "wording.done." + answer.get().code());
        return "confirmation/done";
    }

    private String page(
            String token,
            String words,
            List<String> problems,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<WaitingWording> waiting = desk.waiting(token);
        if (waiting.isEmpty()) {
            return ended(response);
        }
        model.addAttribute("wording", WordingPage.of(waiting.get(), new Show(locale)));
        model.addAttribute("token", token);
        model.addAttribute("words", words);
        model.addAttribute("most", TextLimits.LONG);
        model.addAttribute("problems", problems);
        return "confirmation/link";
    }

    private static String ended(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(HttpStatus.GONE.value());
        return "confirmation/ended";
    }
}
