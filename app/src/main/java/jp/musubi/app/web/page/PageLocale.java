package jp.musubi.app.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import jp.musubi.app.text.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: for pages the one chosen with the switch (a cookie), Japanese before any choice; for the API
 * {@code Accept-Language}, Japanese when absent.
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
            boolean said = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
            return said ? Texts.supported(request.getLocale()) : Locale.JAPANESE;
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && cookie.getValue().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Locale chosen = Texts.supported(locale);
        request.setAttribute(CHOSEN, chosen);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, chosen.getLanguage())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
