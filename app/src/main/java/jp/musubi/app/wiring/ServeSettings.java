package jp.musubi.app.wiring;

/**
 * Where a server listens.
 *
 * @param host address to bind to
 * @param port 0 for any free one
 */
public record ServeSettings(String host, int port) {}
