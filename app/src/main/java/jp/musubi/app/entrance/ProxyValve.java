package jp.musubi.app.entrance;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Lets named proxies speak for their clients, before anything else looks at a request: address, scheme, host, port, and
 * the path under which they see us. Whoever else says such things is not heard; nothing further inside sees the headers,
 * nor {@code Forwarded}, which proxies that write the others pass on as the client sent it.
 */
public final class ProxyValve extends ValveBase {

    /** Attribute of a request: the {@link Forwarding#prefix}, where there is one. */
    public static final String PREFIX = ProxyValve.class.getName() + ".prefix";

    private static final List<String> HEARD = List.of(
            Forwarding.FOR,
            Forwarding.PROTO,
            Forwarding.HOST,
            Forwarding.PORT,
            Forwarding.PREFIX,
            "X-Forwarded-Ssl",
            "X-Forwarded-Server",
            "X-Real-IP",
            "Forwarded");

    private final TrustedProxies proxies;

    public ProxyValve(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Forwarding.of(
                        request.getRemoteAddr(),
                        request.getScheme(),
                        proxies,
                        name -> Collections.list(request.getHeaders(name)))
                .ifPresent(said -> apply(request, said));
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        HEARD.forEach(headers::removeHeader);
        getNext().invoke(request, response);
    }

    private static void apply(Request request, Forwarding said) {
        var inner = request.getCoyoteRequest();
        request.setRemoteAddr(said.client());
        request.setRemoteHost(said.client());
        request.setSecure(said.scheme().equals("https"));
        inner.scheme().setString(said.scheme());
        request.setServerPort(said.port());
        if (said.host() != null) {
            inner.serverName().setString(said.host());
            inner.getMimeHeaders().setValue("Host").setString(said.authority());
        }
        if (!said.prefix().isEmpty()) {
            request.setAttribute(PREFIX, said.prefix());
        }
    }

    /** The path under which the client sees us, without a slash at its end; empty at the top. */
    public static String prefix(Object attribute) {
        return attribute instanceof String said ? said : "";
    }
}
