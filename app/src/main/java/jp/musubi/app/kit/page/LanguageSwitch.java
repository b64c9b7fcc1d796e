package jp.musubi.app.kit.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * {@code ?lang=en} on any page: remembers the choice and comes back to the same page. A form that is posted with
 * {@code lang} is shown again in that language with all that was typed; its controller sees to that.
 */
public final class LanguageSwitch implements HandlerInterceptor {
    /** The parameter. */
    public static final String PARAMETER = "lang";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter(PARAMETER);
        if (wanted == null) {
            return true;
        }
        var locales = RequestContextUtils.getLocaleResolver(request);
        if (locales != null) {
            locales.setLocale(request, response, Locale.forLanguageTag(wanted));
        }
        if (!request.getMethod().equals("GET")) {
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", withoutLanguage(request));
        return false;
    }

    /** The address asked for, on this host, without the language. */
    private static String withoutLanguage(HttpServletRequest request) {
        var here = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(PARAMETER)
                .build();
        String query = here.getQuery();
        // A path that begins with two slashes would name another host.
        String path = "/" + (here.getPath() == null ? "" : here.getPath().replaceFirst("^/+", ""));
        return path + (query == null || query.isEmpty() ? "" : "?" + query);
    }
}
