package jp.musubi.app.kit.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import jp.musubi.app.kit.text.Accepted;
import jp.musubi.intake.text.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: for pages the one chosen with the switch (a cookie), and before any choice, as for the API, the
 * one of {@code Accept-Language}; Japanese when that is absent.
 */
public final class PageLocale implements LocaleResolver {
    static final String COOKIE = "lang";

    /** Request attribute that outranks the cookie: the choice made by this very request. */
    private static final String CHOSEN = PageLocale.class.getName() + ".chosen";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return accepted(request);
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? accepted(request) : Texts.supported(Locale.of(cookie.getValue()));
    }

    private static Locale accepted(HttpServletRequest request) {
        return Accepted.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Locale chosen = Texts.supported(locale);
        request.setAttribute(CHOSEN, chosen);
        Cookie cookie = new Cookie(COOKIE, chosen.getLanguage());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
    }
}
