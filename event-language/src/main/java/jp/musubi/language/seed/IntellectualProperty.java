package jp.musubi.language.seed;

import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.Publishable;
import jp.musubi.language.kit.sealing.Limited;
import jp.musubi.language.kit.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * 知財 of a seed.
 *
 * @param status where the application stands; null when not said
 * @param number application or registration number
 * @param applicant 出願人
 * @param licensable 実施許諾の可否; null when not said
 */
public record IntellectualProperty(
        @Publishable @Nullable PatentStatus status,
        @Most(Most.LINE) @Sealed @Limited @Nullable String number,
        @Most(Most.LINE) @Sealed @Limited @Nullable String applicant,
        @Publishable @Nullable Boolean licensable) {}
