package jp.musubi.app.kit.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.text.Accepted;
import jp.musubi.command.kit.refusal.Violation;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem. */
@Component
class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, List<Violation> violations)
            throws IOException {
        write(request, response, new Problem(status, violations));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        Locale locale = locale(request);
        byte[] body = json.writeValueAsBytes(problem.body(locale, request.getRequestURI()));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", locale.getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static Locale locale(HttpServletRequest request) {
        return Accepted.language(request.getHeader("Accept-Language"));
    }
}
