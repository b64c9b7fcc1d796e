package jp.musubi.app.home;

import java.util.Locale;
import java.util.Set;
import jp.musubi.node.gateway.Who;
import org.springframework.ui.Model;

/** What one role finds on the first screen. Whoever holds several roles finds the parts of each. */
interface HomePart {
    /** Whether somebody finds this part there. */
    boolean isFor(Who who);

    /**
     * Puts what its template shows into the model.
     *
     * @return addresses of the records of which it says itself that they end soon; they are not told a second time
     */
    Set<String> show(Who who, Model model, Locale locale);
}
