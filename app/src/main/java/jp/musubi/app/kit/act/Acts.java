package jp.musubi.app.kit.act;

import java.util.List;
import jp.musubi.node.gateway.Who;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rows of all subjects, each of which stands with the pages of its own. */
@Component
public final class Acts {
    private final List<Act<?, ?>> all;

    Acts(ObjectProvider<SubjectActs> subjects) {
        all = subjects.orderedStream()
                .<Act<?, ?>>flatMap(subject -> subject.rows().stream())
                .toList();
    }

    /** Every act. */
    public List<Act<?, ?>> all() {
        return all;
    }

    /** Those acts that are offered to a person on a record, in their order. */
    public static <V> List<Act<V, ?>> offered(List<Act<V, ?>> acts, Who who, V record) {
        return acts.stream()
                .filter(act -> !act.offer().isElsewhere() && act.offered(who, record))
                .toList();
    }
}
