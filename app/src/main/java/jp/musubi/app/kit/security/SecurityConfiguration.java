package jp.musubi.app.kit.security;

import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import jp.musubi.node.Node;
import jp.musubi.node.accounts.CredentialCache;
import jp.musubi.node.accounts.TokenDesk;
import jp.musubi.vault.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/** Who may come in where. Denied unless allowed here; what a person may see and do is decided further inside. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String[] OPEN_TO_ALL = {
        "/",
        "/login",
        "/login/code",
        "/password/link/*",
        "/seeds",
        "/seeds/*",
        "/needs",
        "/needs/*",
        "/status",
        "/status/**",
        "/help",
        "/error",
        "/favicon.ico",
        "/favicon.svg",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/actuator/health",
        "/actuator/health/**",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/v3/api-docs/**"
    };

    /** What was published and opened to everybody is read without an account, by the interface as on pages. */
    private static final String[] READ_BY_ALL = {"/api/v1/seeds", "/api/v1/seeds/*", "/api/v1/needs", "/api/v1/needs/*"
    };

    @Bean
    CredentialCache credentialCache() {
        return new CredentialCache(Clock.systemUTC());
    }

    @Bean
    SignInThrottle signInThrottle() {
        return new SignInThrottle(Clock.systemUTC());
    }

    @Bean
    HashingQueue hashingQueue() {
        return new HashingQueue();
    }

    @Bean
    Accounts accounts(Node node, CredentialCache cache, HashingQueue hashing, SessionBook sessions) {
        return new WatchedAccounts(node.vault().accounts(), cache, hashing, sessions);
    }

    @Bean
    CurrentUser currentUser(Node node) {
        return new RequestUser(node.standings());
    }

    /** The command line on this machine: guarded by its own token. */
    @Bean
    @Order(1)
    SecurityFilterChain local(HttpSecurity http) throws Exception {
        return http.securityMatcher("/local/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** HTTP Basic or a token at each call, no session, and so no cross-site forgery to fear. */
    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            Node node,
            Accounts accounts,
            SignInThrottle throttle,
            CredentialCache cache,
            CurrentUser user,
            TokenDesk tokens,
            SecondFactorRule rule,
            AuthenticationEntryPoint unauthenticated,
            AccessDeniedHandler denied)
            throws Exception {
        SecurityHeaders.apply(http);
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(
                        new ProviderManager(new AccountAuthentication(accounts, throttle, cache, node.standings())))
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .addFilterBefore(
                        new TokenFilter(tokens, accounts, node.standings(), throttle, unauthenticated, denied),
                        BasicAuthenticationFilter.class)
                .addFilterBefore(LiveAccountFilter.ofInterface(accounts, user, rule), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, READ_BY_ALL)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Pages: a session after signing in by form, and nothing kept here of anybody before. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            Node node,
            Accounts accounts,
            SignInThrottle throttle,
            CurrentUser user,
            SessionBook book,
            OpenSessions seats,
            WayBack wayBack,
            SecondStep second,
            SecondFactorRule rule,
            ObjectProvider<OpenAddresses> opened,
            ObjectProvider<WebInvocationPrivilegeEvaluator> rules)
            throws Exception {
        String[] open = Stream.concat(
                        Arrays.stream(OPEN_TO_ALL), opened.stream().flatMap(more -> more.paths().stream()))
                .toArray(String[]::new);
        SessionEnded ended = new SessionEnded(wayBack);
        SecurityHeaders.apply(http);
        return http.authenticationManager(
                        new ProviderManager(new AccountAuthentication(accounts, throttle, null, node.standings())))
                .formLogin(form -> form.loginPage("/login").failureHandler(new SignInFailure(second)))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(errors -> errors.accessDeniedHandler(ended))
                .requestCache(cache -> cache.requestCache(wayBack))
                .csrf(forms -> forms.csrfTokenRepository(new FormTokens()))
                .sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(seats))
                .addFilterBefore(new BodyAdmission(user, rules, ended), CsrfFilter.class)
                .addFilterBefore(LiveAccountFilter.ofPages(accounts, user, rule, book), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/seeds/new", "/needs/new")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/seeds", "/seeds/*", "/needs", "/needs/*")
                        .authenticated()
                        .requestMatchers(open)
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .build();
    }
}
