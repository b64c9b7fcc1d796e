package jp.musubi.app.kit.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.security.BusyException;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.node.gateway.NotHereException;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.node.gateway.ReadOnlyException;
import jp.musubi.node.gateway.StoreCause;
import jp.musubi.node.gateway.UnreachableException;
import jp.musubi.vault.VaultException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a person reads when the node cannot store or answer for now. */
@ControllerAdvice(annotations = AnswersPages.class)
class UnavailableAdvice {
    private final PageAdvice pages;

    UnavailableAdvice(PageAdvice pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView readOnly(ReadOnlyException readOnly, HttpServletRequest request, Locale locale) {
        return page("error." + readOnly.why().code(), request, locale);
    }

    @ExceptionHandler
    ModelAndView notOpen(NotOpenException notOpen, HttpServletRequest request, Locale locale) {
        return page("error.starting", request, locale);
    }

    @ExceptionHandler
    ModelAndView elsewhere(NotHereException elsewhere, HttpServletRequest request, Locale locale) {
        return page("error." + elsewhere.code(), request, locale);
    }

    @ExceptionHandler
    ModelAndView busy(BusyException busy, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader("Retry-After", String.valueOf(BusyException.RETRY_SECONDS));
        return page("error.busy", request, locale);
    }

    @ExceptionHandler({UnreachableException.class, LogFailureException.class, VaultException.class})
    ModelAndView store(RuntimeException failure, HttpServletRequest request, Locale locale) {
        return page("error." + StoreCause.of(failure).code(), request, locale);
    }

    private ModelAndView page(String key, HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView("refused", HttpStatus.SERVICE_UNAVAILABLE);
        Show show = pages.show(locale);
        page.addObject("show", show);
        page.addObject("frame", pages.frame(request, locale));
        page.addObject("reasons", List.of(show.text(key)));
        page.addObject("back", "/");
        return page;
    }
}
