package jp.musubi.app.wiring;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.entrance.ProxyValve;
import jp.musubi.app.kit.api.EarlyProblem;
import jp.musubi.app.kit.text.Accepted;
import jp.musubi.intake.text.Texts;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * What is answered where a request is refused before any page or filter sees it, such as for an address with a zero
 * character: Tomcat's own words would be English and of another face. Tomcat makes it by its name.
 */
public final class EarlyErrors extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(EarlyErrors.class);
    /** As Tomcat tells it: {@code [/api/v1/seeds?q=0xe60x9f0xbf ]}, after the method or without it. */
    private static final Pattern TARGET = Pattern.compile("\\[(?:[A-Z]+ )?(/[!-~&&[^?\\]]]*)");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="%s/css/tokens.css"><link rel="stylesheet" href="%s/css/musubi.css">
            <link rel="stylesheet" href="%s/css/parts.css"></head>
            <body><main class="page narrow"><h1>%s</h1><p>%s</p>
            <p><a class="button second" href="%s/">%s</a></p></main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Locale locale = Texts.supported(wanted(request));
        String address = address(request, failure);
        boolean api = address.startsWith("/api/");
        response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setLocale(locale);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        String prefix = ProxyValve.prefix(request.getAttribute(ProxyValve.PREFIX));
        write(response, api ? EarlyProblem.json(known(status), locale, address) : page(status, locale, prefix));
    }

    /**
     * The path asked for. Where the first line of a request could not be read, for letters that are not encoded, Tomcat
     * keeps it in the words of the failure alone.
     */
    private static String address(Request request, Throwable failure) {
        if (request.getRequestURI() != null) {
            return request.getRequestURI();
        }
        Matcher told = TARGET.matcher(failure == null ? "" : String.valueOf(failure.getMessage()));
        return told.find() ? told.group(1).replaceFirst("0x.*", "") : "";
    }

    private static Locale wanted(Request request) {
        return Accepted.language(request.getHeader("Accept-Language"));
    }

    /** There are words for these; whatever else Tomcat may find wrong is of one of the two kinds. */
    private static int known(int status) {
        return status < 500 ? 400 : 500;
    }

    private static String page(int status, Locale locale, String prefix) {
        String kind = status == 400 ? "400" : status < 500 ? "4xx" : "5xx";
        String title = text(locale, "error." + kind + ".title");
        return PAGE.formatted(
                locale.getLanguage(),
                title,
                prefix,
                prefix,
                prefix,
                title,
                text(locale, "error." + kind + ".text"),
                prefix,
                text(locale, "error.home"));
    }

    private static String text(Locale locale, String key) {
        return HtmlUtils.htmlEscape(Texts.of(locale, key));
    }

    private static void write(Response response, String body) {
        try {
            Writer out = response.getReporter();
            if (out != null) {
                out.write(body);
                response.finishResponse();
            }
        } catch (IOException e) {
            // Whoever asked has gone: nobody is left to be told.
            LOG.debug("an error could not be reported", e);
        }
    }
}
