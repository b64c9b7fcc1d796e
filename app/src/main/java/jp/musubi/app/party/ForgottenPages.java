package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.OpenAddresses;
import jp.musubi.app.kit.security.VisitorAllowance;
import jp.musubi.node.mail.Mails;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a link by mail. The answer is the same whether or not there is such an account. */
@PageController
@RequestMapping("/password/forgotten")
class ForgottenPages {
    /** From one address in a quarter of an hour. */
    static final int EACH = 5;

    /** From all. */
    static final int ALL = 60;

    private static final int LONGEST = 254;

    private final Mails mails;
    private final Forgotten forgotten;
    private final VisitorAllowance allowance =
            new VisitorAllowance(Clock.systemUTC(), EACH, ALL, Duration.ofMinutes(15));

    ForgottenPages(Mails mails, Forgotten forgotten) {
        this.mails = mails;
        this.forgotten = forgotten;
    }

    @Bean
    static OpenAddresses forgottenAddresses() {
        return new OpenAddresses(List.of("/password/forgotten"));
    }

    @GetMapping
    String form(Model model) {
        requireMail();
        model.addAttribute("done", false);
        return "party/forgotten";
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String who,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        requireMail();
        model.addAttribute("done", false);
        if (who.isBlank() || who.length() > LONGEST) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", new Show(locale).text("forgotten.empty"));
            return "party/forgotten";
        }
        Duration wait = allowance.take(request.getRemoteAddr());
        if (wait.isPositive()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            model.addAttribute("problem", new Show(locale).text("forgotten.often", wait.toMinutes() + 1));
            return "party/forgotten";
        }
        forgotten.asked(who);
        model.addAttribute("done", true);
        return "party/forgotten";
    }

    /** Where no mail can be sent there is no such page. */
    private void requireMail() {
        if (!mails.ready()) {
            throw new AbsentException();
        }
    }
}
