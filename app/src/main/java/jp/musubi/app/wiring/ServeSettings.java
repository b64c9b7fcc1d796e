package jp.musubi.app.wiring;

import jp.musubi.app.entrance.TrustedProxies;

/**
 * Where a server listens.
 *
 * @param host address to bind to
 * @param port 0 for any free one
 * @param proxies may say for whom they ask
 */
public record ServeSettings(String host, int port, TrustedProxies proxies) {

    /** Where proxies on this machine are believed. */
    public ServeSettings(String host, int port) {
        this(host, port, TrustedProxies.loopback());
    }
}
