package jp.musubi.app.entrance;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.util.WebUtils;

/** Before all other filters: addresses begin with the path under which the client sees us, and redirects stay on its host. */
public final class PrefixFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (WebUtils.getNativeRequest(request, PrefixedRequest.class) != null) {
            chain.doFilter(request, response);
            return;
        }
        PrefixedRequest prefixed = new PrefixedRequest((HttpServletRequest) request);
        chain.doFilter(prefixed, new LocalRedirects(prefixed, (HttpServletResponse) response));
    }
}
