package jp.musubi.app.kit.page;

import java.time.Clock;
import java.time.LocalDate;
import jp.musubi.command.kit.rules.Today;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Which day it is on pages: the one by which commands are decided, so that no page says what a command denies. */
final class Days {
    private static final Today OUTSIDE_OF_REQUESTS = Today.by(Clock.systemUTC());

    private Days() {}

    static LocalDate today() {
        return ofServer().day();
    }

    private static Today ofServer() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) {
            return OUTSIDE_OF_REQUESTS;
        }
        var server = WebApplicationContextUtils.getWebApplicationContext(
                now.getRequest().getServletContext());
        return server == null
                ? OUTSIDE_OF_REQUESTS
                : server.getBeanProvider(Today.class).getIfAvailable(() -> OUTSIDE_OF_REQUESTS);
    }
}
