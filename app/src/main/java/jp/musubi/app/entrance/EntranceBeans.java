package jp.musubi.app.entrance;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.apache.catalina.session.StandardManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the entrance before the server. */
@Configuration(proxyBeanMethods = false)
public class EntranceBeans {

    /** More than signing in lets anybody have: whatever else would begin sessions meets this. */
    private static final int SESSIONS = 4_000;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> entrance(TrustedProxies proxies, Limits limits) {
        return tomcat -> {
            tomcat.setProtocol(WatchedProtocol.class.getName());
            tomcat.addConnectorCustomizers(
                    connector -> ((WatchedProtocol) connector.getProtocolHandler()).limits(limits));
            tomcat.addEngineValves(new ProxyValve(proxies), new BodyDeadline(limits));
            tomcat.addContextCustomizers(context -> {
                context.setCookieProcessor(new PathCookies());
                StandardManager sessions = new StandardManager();
                sessions.setMaxActiveSessions(SESSIONS);
                context.setManager(sessions);
            });
        };
    }

    @Bean
    Limits limits(
            @Value("${musubi.limits.headers}") Duration headers,
            @Value("${musubi.limits.body}") Duration body,
            @Value("${musubi.limits.upload}") Duration upload,
            @Value("${musubi.limits.rest}") Duration rest) {
        return new Limits(headers, body, upload, rest);
    }

    @Bean
    FilterRegistrationBean<PrefixFilter> prefix() {
        var registration = new FilterRegistrationBean<>(new PrefixFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }
}
