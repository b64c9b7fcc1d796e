package jp.musubi.app.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a one-time link leads: to the server's address as it is set, or else as whoever asks for the link sees it. */
public final class LinkAddress {

    /** Name of the environment variable that sets the address. */
    public static final String VARIABLE = "MUSUBI_ADDRESS";

    private static final String PATH = "/password/link/";

    private LinkAddress() {}

    /** For somebody at a browser or at the interface. */
    public static String of(String token, HttpServletRequest request) {
        return of(token, ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    }

    /** Of a page of ours that a token opens. @param path with a slash at both ends */
    public static String at(String path, String token, HttpServletRequest request) {
        return base(ServletUriComponentsBuilder.fromContextPath(request).toUriString()) + path + token;
    }

    /** @param seen the address of the server, used when none is set */
    public static String of(String token, String seen) {
        return base(seen) + PATH + token;
    }

    private static String base(String seen) {
        String set = System.getenv(VARIABLE);
        String base = set == null || set.isBlank() ? seen : set.strip();
        return base.replaceAll("/+$", "");
    }
}
