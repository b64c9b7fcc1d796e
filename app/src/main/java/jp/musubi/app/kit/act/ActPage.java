package jp.musubi.app.kit.act;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.page.AnswersPages;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.node.gateway.Who;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the form of one act. See {@link ActPages}. */
@AnswersPages
final class ActPage {
    private final Act<?, ?> act;
    private final ActDesk desk;
    private final CurrentUser user;
    private final ActSender sender;

    ActPage(Act<?, ?> act, ActDesk desk, CurrentUser user, ActSender sender) {
        this.act = act;
        this.desk = desk;
        this.user = user;
        this.sender = sender;
    }

    String post(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Who who = desk.admitted(user);
        Posted posted = new Posted(act, who, Guard.id(id, known -> known), typed);
        Screen screen = new Screen(model, flash, response, locale);
        try {
            sender.send(act, who, posted.id(), typed, desk.commandId(posted));
        } catch (RefusedException refused) {
            return desk.refused(posted, refused, screen);
        }
        return desk.done(posted, screen);
    }
}
