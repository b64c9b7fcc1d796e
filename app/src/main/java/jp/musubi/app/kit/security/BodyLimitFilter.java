package jp.musubi.app.kit.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies of more than {@value #LIMIT} bytes, of uploaded files {@value #UPLOAD_LIMIT}, whether they say so
 * beforehand or not. Files of the command line pass.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

    /** Most bytes of a form or JSON body. */
    public static final int LIMIT = 1_048_576;

    /** Most bytes of a form with a file. */
    public static final int UPLOAD_LIMIT = 8_388_608;

    /** Attribute of a request that was refused without reading its body: the page that says so does not either. */
    static final String UNREAD = BodyLimitFilter.class.getName() + ".unread";

    private final HandlerExceptionResolver failures;

    /** @param failures answers in the form that the path wants */
    public BodyLimitFilter(HandlerExceptionResolver failures) {
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/local/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            boolean tooLarge = Integer.valueOf(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
                    .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
            boolean unread = tooLarge || request.getAttribute(UNREAD) != null;
            chain.doFilter(unread ? new Unread(request) : request, response);
            return;
        }
        if (request.getContentLengthLong() > limit(request)) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(new Limited(request, limit(request)), response);
        } catch (ContentTooLargeException e) {
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(UNREAD, true);
        if (failures.resolveException(request, response, null, new ContentTooLargeException()) == null) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static int limit(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Uploads.roles(path).isPresent() ? UPLOAD_LIMIT : LIMIT;
    }

    /** For the page that says so: asking for a parameter would read the body once more, and fail once more. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        /** Nothing that parts are looked for in. */
        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }

    /** Counts what is read of a body that did not tell its length. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final int limit;
        private ServletInputStream stream;

        Limited(HttpServletRequest request, int limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new Counting(super.getInputStream(), limit);
            }
            return stream;
        }

        @Override
        public String getParameter(String name) {
            return read(() -> super.getParameter(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return read(super::getParameterMap);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return read(super::getParameterNames);
        }

        @Override
        public String[] getParameterValues(String name) {
            return read(() -> super.getParameterValues(name));
        }

        /**
         * Tomcat reads a form when it is first asked for a field of it, and says by its state alone that the fields are
         * too long or too many.
         */
        private static <T> T read(Supplier<T> form) {
            try {
                return form.get();
            } catch (InvalidParameterException e) {
                if (e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                    throw new ContentTooLargeException();
                }
                throw e;
            } catch (IllegalStateException e) {
                throw new ContentTooLargeException();
            }
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream source;
        private final int limit;
        private long read;

        Counting(ServletInputStream source, int limit) {
            this.source = source;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            return counted(source.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = source.read(bytes, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int count) throws IOException {
            if (result >= 0) {
                read += count;
                if (read > limit) {
                    throw new BodyTooLargeException();
                }
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
