package jp.musubi.app.kit.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.musubi.app.entrance.LocalPath;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.RecordType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a person reads when a command that had no form of its own was refused. */
@ControllerAdvice(annotations = AnswersPages.class)
public class RefusalAdvice {
    /** Where labels of fields are looked for. */
    private static final List<String> LABELLED = Stream.concat(
                    Stream.of(
                            "record", "pairing", "person", "office", "organization", "seed", "need", "contact", "term"),
                    Arrays.stream(RecordType.values()).map(RecordType::code))
            .distinct()
            .toList();

    private final PageAdvice pages;

    RefusalAdvice(PageAdvice pages) {
        this.pages = pages;
    }

    /** The HTTP status of a sort of refusal. */
    public static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }

    /** The reasons of a refusal as sentences. */
    public static List<String> reasons(Refusal refusal, Locale locale) {
        return refusal.violations().stream()
                .map(violation -> reason(violation, locale))
                .toList();
    }

    private static String reason(Violation violation, Locale locale) {
        Show show = new Show(locale);
        String reason = Reasons.of(show, violation);
        return violation.field() == null ? reason : field(show, violation.field()) + reason;
    }

    /** The name of a field with a colon; empty when it has no label. */
    private static String field(Show show, String field) {
        return LABELLED.stream()
                .map(type -> type + "." + field)
                .filter(key -> !show.text(key).equals(key))
                .findFirst()
                .map(key -> show.text("refused.field", show.text(key)))
                .orElse("");
    }

    @ExceptionHandler
    ModelAndView refused(
            RefusedException refused, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        Refusal refusal = refused.refusal();
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            // One page for all that is absent or hidden, made at one place.
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        ModelAndView page = new ModelAndView("refused", status(refusal.kind()));
        page.addObject("show", pages.show(locale));
        page.addObject("frame", pages.frame(request, locale));
        page.addObject("reasons", reasons(refusal, locale));
        page.addObject("back", back(request));
        return page;
    }

    /** Spring takes this for a client who has gone, and answers with nothing; whoever is still there has to be told. */
    @ExceptionHandler
    void cutOff(EOFException cut, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** The path of the page that the button stood on; nothing of another host. */
    private static String back(HttpServletRequest request) {
        return LocalPath.referer(request).orElse("/").replaceFirst("\\?.*", "");
    }
}
