package jp.musubi.query.cluster.readconfirmationrule;

import java.util.List;
import java.util.Set;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.EventTypes;
import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;

/** Answers {@link ReadConfirmationRule}, from the log itself: there are few such events, and the last one counts. */
public final class ReadConfirmationRuleSlice {
    private static final Criteria RULES =
            new Criteria(List.of(new Criteria.Item(Set.of(), Set.of(EventTypes.nameOf(ConfirmationRuleSet.class)))));

    private ReadConfirmationRuleSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadConfirmationRule.class, question -> answer(sources));
    }

    static Boolean answer(Sources sources) {
        boolean required = false;
        try (EventCursor cursor = sources.log().source(RULES, 0)) {
            while (cursor.hasNext()) {
                StoredEvent stored = cursor.next();
                required = sources.codec()
                                        .read(stored.name(), stored.version(), stored.payload())
                                        .event()
                                instanceof ConfirmationRuleSet rule
                        && rule.required();
            }
        }
        return required;
    }
}
