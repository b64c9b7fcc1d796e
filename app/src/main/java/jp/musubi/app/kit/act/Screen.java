package jp.musubi.app.kit.act;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import jp.musubi.app.kit.page.Show;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an answer is written to. */
public record Screen(Model model, RedirectAttributes flash, HttpServletResponse response, Locale locale) {
    public Show show() {
        return new Show(locale);
    }

    /** Says something on the next page. @param key of the text */
    public void notice(String key) {
        flash.addFlashAttribute("notice", key);
    }
}
