package jp.musubi.app.kit.security;

import java.util.List;

/**
 * Addresses of pages that are open to all. What a visitor can make grow there is bounded by whoever opens them, see
 * {@link VisitorAllowance}.
 *
 * @param paths patterns, from our own root on
 */
public record OpenAddresses(List<String> paths) {
    public OpenAddresses {
        paths = List.copyOf(paths);
    }
}
