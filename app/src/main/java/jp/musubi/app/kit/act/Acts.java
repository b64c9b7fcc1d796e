package jp.musubi.app.kit.act;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.app.contact.PromiseActs;
import jp.musubi.app.glossary.GlossaryActs;
import jp.musubi.app.matching.MatcherActs;
import jp.musubi.app.matching.RematchActs;
import jp.musubi.app.need.NeedActs;
import jp.musubi.app.pairing.PairingActs;
import jp.musubi.app.party.PersonActs;
import jp.musubi.app.seed.SeedActs;
import jp.musubi.node.gateway.Who;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rows of all subjects: those that stand here, and those that stand with the pages of their subject. */
@Component
public final class Acts {
    private static final List<Act<?, ?>> HERE = Stream.of(
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

    private final List<Act<?, ?>> all;

    Acts(ObjectProvider<SubjectActs> subjects) {
        all = Stream.concat(HERE.stream(), subjects.orderedStream().flatMap(subject -> subject.rows().stream()))
                .<Act<?, ?>>map(act -> act)
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
