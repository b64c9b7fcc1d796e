package jp.musubi.app.kit.security;

import java.util.Optional;
import jp.musubi.node.gateway.Standing;
import jp.musubi.node.gateway.Who;

/** Gives the {@link Who} of the current request; usable from any controller. */
public interface CurrentUser {
    Who who();

    /** What whoever signed in may do, as the log says now; empty for a visitor, and while the node is starting. */
    Optional<Standing> standing();

    /** Reads the roles again when next asked: after a wait in which they may have changed. */
    void forget();
}
