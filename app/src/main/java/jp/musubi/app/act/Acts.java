package jp.musubi.app.act;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.app.security.Who;

/** The rows of all subjects. */
public final class Acts {
    private static final List<Act<?, ?>> ALL = Stream.of(
                    SeedActs.ALL,
                    NeedActs.ALL,
                    PairingActs.ALL,
                    PromiseActs.ALL,
                    GlossaryActs.ALL,
                    RematchActs.ALL,
                    MatcherActs.ALL,
                    PersonActs.ALL)
            .<Act<?, ?>>flatMap(List::stream)
            .toList();

    private Acts() {}

    /** Every act. */
    public static List<Act<?, ?>> all() {
        return ALL;
    }

    /** Those acts that are offered to a person on a record, in their order. */
    public static <V> List<Act<V, ?>> offered(List<Act<V, ?>> acts, Who who, V record) {
        return acts.stream()
                .filter(act -> !act.offer().isElsewhere() && act.offered(who, record))
                .toList();
    }
}
