package jp.musubi.app.kit.security;

import jp.musubi.node.gateway.Who;

/** Gives the {@link Who} of the current request; usable from any controller. */
public interface CurrentUser {
    Who who();

    /** Whether whoever signed in may do nothing: locked or erased. */
    boolean barred();

    /** Reads the roles again when next asked: after a wait in which they may have changed. */
    void forget();
}
