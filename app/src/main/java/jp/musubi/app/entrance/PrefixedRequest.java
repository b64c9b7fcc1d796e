package jp.musubi.app.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as its client sees it: under the path that the proxy takes off. */
final class PrefixedRequest extends HttpServletRequestWrapper {

    private final String prefix;

    PrefixedRequest(HttpServletRequest request) {
        super(request);
        this.prefix = ProxyValve.prefix(request.getAttribute(ProxyValve.PREFIX));
    }

    @Override
    public String getContextPath() {
        return prefix + super.getContextPath();
    }

    @Override
    public String getRequestURI() {
        return prefix + super.getRequestURI();
    }

    @Override
    public StringBuffer getRequestURL() {
        boolean usual = getServerPort() == (getScheme().equals("https") ? 443 : 80);
        return new StringBuffer(getScheme())
                .append("://")
                .append(getServerName())
                .append(usual ? "" : ":" + getServerPort())
                .append(getRequestURI());
    }
}
