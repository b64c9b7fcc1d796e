package jp.musubi.app.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.node.gateway.UnreachableException;
import jp.musubi.vault.VaultException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Says that accounts cannot be looked up now, when that is found out before any page or interface is reached. */
public final class UnreachableFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver failures;

    /** @param failures answers in the form that the path wants */
    public UnreachableFilter(HandlerExceptionResolver failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (VaultException e) {
            tell(request, response, new UnreachableException(e), e);
        } catch (UnreachableException e) {
            tell(request, response, e, e);
        }
    }

    private void tell(
            HttpServletRequest request, HttpServletResponse response, UnreachableException why, RuntimeException cause)
            throws IOException {
        if (response.isCommitted()) {
            throw cause;
        }
        if (failures.resolveException(request, response, null, why) == null) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
