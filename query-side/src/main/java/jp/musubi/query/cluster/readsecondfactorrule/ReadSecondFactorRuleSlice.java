package jp.musubi.query.cluster.readsecondfactorrule;

import jp.musubi.language.cluster.SecondFactorRuleSet;
import jp.musubi.query.kit.LastEvent;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;

/** Answers {@link ReadSecondFactorRule}, from the log itself. */
public final class ReadSecondFactorRuleSlice {
    private ReadSecondFactorRuleSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadSecondFactorRule.class, question -> answer(sources));
    }

    static Boolean answer(Sources sources) {
        return LastEvent.of(sources.log(), sources.codec(), SecondFactorRuleSet.class)
                .map(SecondFactorRuleSet::required)
                .orElse(false);
    }
}
