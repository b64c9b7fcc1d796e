package jp.musubi.command.seed;

import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.FieldRules;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.SeedContent;
import org.jspecify.annotations.Nullable;

/** What the content of a seed must fulfil. */
public final class SeedRules {
    private static final int LOWEST_TRL = 1;
    private static final int HIGHEST_TRL = 9;

    private SeedRules() {}

    /** As {@link #check(SeedContent, Set)}, where nobody named has been erased. */
    public static List<Violation> check(@Nullable SeedContent content) {
        return check(content, Set.of());
    }

    /**
     * All violations; none when the content can be stored.
     *
     * @param content null counts as nothing filled in
     * @param erased which of the researchers named have been erased: they stay as ids without a name
     */
    public static List<Violation> check(@Nullable SeedContent content, Set<PersonId> erased) {
        Checks checks = new Checks();
        FieldRules<SeedContent> rules = FieldRules.of(SeedContent.class, content, checks);
        rules.required();
        if (content == null) {
            return checks.found();
        }
        rules.texts().lists().parties();
        Researchers.check(content.researchers(), erased, checks);
        if (content.trl() != null && (content.trl() < LOWEST_TRL || content.trl() > HIGHEST_TRL)) {
            checks.add("trl", FieldCodes.OUT_OF_RANGE, LOWEST_TRL, HIGHEST_TRL);
        }
        rules.dates();
        checks.total(TextLimits.SEED_TOTAL);
        disclosure(content, content.disclosure(), checks);
        return checks.found();
    }

    /** Whether a seed with this content may be shown in that range. */
    public static List<Violation> disclosure(SeedContent content, @Nullable Disclosure range) {
        Checks checks = new Checks();
        disclosure(content, range, checks);
        return checks.found();
    }

    private static void disclosure(SeedContent content, @Nullable Disclosure range, Checks checks) {
        boolean beforeFiling = content.ip() != null && content.ip().status() == PatentStatus.BEFORE_FILING;
        // What is published before it is applied for is no longer new, and cannot be patented.
        if (beforeFiling && range != null && range.widerThan(Disclosure.COORDINATORS)) {
            checks.add("disclosure", Codes.BEFORE_FILING);
        }
    }
}
