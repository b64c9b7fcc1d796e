package jp.musubi.app.kit.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import jp.musubi.app.entrance.LocalPath;
import jp.musubi.app.kit.port.NodeFacts;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.node.gateway.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives every page its frame, error pages included. */
@ControllerAdvice(
        annotations = AnswersPages.class,
        basePackages = "org.springframework.boot.webmvc.autoconfigure.error")
public class PageAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    private final CurrentUser user;
    private final NodeFacts facts;
    private final Names names;

    PageAdvice(CurrentUser user, NodeFacts facts, Names names) {
        this.user = user;
        this.facts = facts;
        this.names = names;
    }

    @ModelAttribute("show")
    Show show(Locale locale) {
        return new Show(locale);
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        NodeFacts.Status status = facts.status();
        boolean error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        Who who = status.open() ? who(error) : Who.visitor();
        Show show = new Show(locale);
        String other = show.locale().getLanguage().equals("ja") ? "en" : "ja";
        return new Frame(
                who,
                who.signedIn() ? names.of(who.person().value(), show) : null,
                show.locale().getLanguage(),
                other,
                error ? request.getContextPath() + "/?lang=" + other : inLanguage(request, other),
                LocalPath.of(request),
                facts.demo(),
                facts.office(),
                status);
    }

    /** A page about an error must not fail on the same error again. */
    private Who who(boolean error) {
        if (!error) {
            return user.who();
        }
        try {
            return user.who();
        } catch (RuntimeException e) {
            LOG.warn("cannot tell who is looking at the error page", e);
            return Who.visitor();
        }
    }

    private static String inLanguage(HttpServletRequest request, String language) {
        var here = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(LanguageSwitch.PARAMETER, language)
                .build();
        return "?" + here.getQuery();
    }
}
