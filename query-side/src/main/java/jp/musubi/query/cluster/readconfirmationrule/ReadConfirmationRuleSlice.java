package jp.musubi.query.cluster.readconfirmationrule;

import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.query.kit.LastEvent;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;

/** Answers {@link ReadConfirmationRule}, from the log itself. */
public final class ReadConfirmationRuleSlice {
    private ReadConfirmationRuleSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadConfirmationRule.class, question -> answer(sources));
    }

    static Boolean answer(Sources sources) {
        return LastEvent.of(sources.log(), sources.codec(), ConfirmationRuleSet.class)
                .map(ConfirmationRuleSet::required)
                .orElse(false);
    }
}
