package jp.musubi.app.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.musubi.app.entrance.LocalPath;
import jp.musubi.node.accounts.HeldToken;
import jp.musubi.node.accounts.TokenDesk;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.node.gateway.Standings;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code Authorization: Bearer musubi_…} at the interface. Looked up at each request, so that a token which was ended a
 * moment ago opens nothing. A token that holds is never kept waiting by those that do not: nobody can guess one.
 */
final class TokenFilter extends OncePerRequestFilter {

    /** Attribute of a request that was made with a token, right or wrong. */
    static final String BY_TOKEN = TokenFilter.class.getName();

    private static final String SCHEME = "Bearer ";

    private final TokenDesk tokens;
    private final Accounts accounts;
    private final Standings standings;
    private final SignInThrottle throttle;
    private final AuthenticationEntryPoint unauthenticated;
    private final AccessDeniedHandler denied;

    TokenFilter(
            TokenDesk tokens,
            Accounts accounts,
            Standings standings,
            SignInThrottle throttle,
            AuthenticationEntryPoint unauthenticated,
            AccessDeniedHandler denied) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.standings = standings;
        this.throttle = throttle;
        this.unauthenticated = unauthenticated;
        this.denied = denied;
    }

    /** Whether a request was made with a token. */
    public static boolean used(HttpServletRequest request) {
        return request.getAttribute(BY_TOKEN) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader("Authorization");
        if (sent == null || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(BY_TOKEN, true);
        HeldToken token;
        try {
            token = holding(sent.substring(SCHEME.length()).strip(), request.getRemoteAddr());
        } catch (AuthenticationException e) {
            unauthenticated.commence(request, response, e);
            return;
        }
        Optional<String> refusal = TokenReach.refusal(token.scope(), request.getMethod(), LocalPath.of(request));
        if (refusal.isPresent()) {
            denied.handle(request, response, new TokenScopeException(refusal.get()));
            return;
        }
        tokens.used(token);
        chain.doFilter(request, response);
    }

    private HeldToken holding(String secret, String address) {
        Optional<HeldToken> token = tokens.holding(secret).filter(this::alive);
        if (token.isEmpty()) {
            throttle.check(SignInThrottle.TOKENS, address);
            throttle.failed(SignInThrottle.TOKENS, address);
            throw new TokenInvalidException();
        }
        Account account = accounts.ofPerson(token.get().person().value()).orElseThrow();
        SignedIn principal = new SignedIn(account.login(), account.personId());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        return token.get();
    }

    /** Of somebody with an account, neither locked nor erased. */
    private boolean alive(HeldToken token) {
        boolean open = accounts.ofPerson(token.person().value())
                .filter(account -> !account.closed())
                .isPresent();
        try {
            return open && !standings.of(token.person()).barred();
        } catch (NotOpenException e) {
            return open;
        }
    }
}
