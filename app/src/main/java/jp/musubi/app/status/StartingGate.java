package jp.musubi.app.status;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jp.musubi.app.kit.port.NodeFacts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Until the node is open, every page is the starting page: a half-built index must answer nobody. On a node that answers
 * no questions every page says so.
 */
@Component
@Order(0)
class StartingGate extends OncePerRequestFilter {
    /** Only reached by this filter's forward. */
    static final String PAGE = "/status/starting";

    /** As above. */
    static final String ELSEWHERE = "/status/elsewhere";

    private static final List<String> ALWAYS = List.of(
            "/css/", "/js/", "/img/", "/webjars/", "/favicon", "/actuator/", "/api/", "/v3/", "/local/", "/status");

    private final NodeFacts facts;

    StartingGate(NodeFacts facts) {
        this.facts = facts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        NodeFacts.Status status = facts.status();
        boolean answered = status.open() && status.answers();
        if (answered || ALWAYS.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else {
            request.getRequestDispatcher(status.open() ? ELSEWHERE : PAGE).forward(request, response);
        }
    }
}
