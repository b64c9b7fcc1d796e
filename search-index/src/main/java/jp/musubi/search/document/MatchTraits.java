package jp.musubi.search.document;

import java.time.LocalDate;
import java.util.Set;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedKind;

/**
 * What is known of one side of a pairing besides its texts. Both sides have one shape: what does not apply to a side, or
 * was not said, is null or empty. None of it ever keeps two apart.
 *
 * @param kind 種別 of a seed
 * @param stage 研究段階 of a seed
 * @param trl technology readiness level of a seed, 1 to 9
 * @param licensable 実施許諾の可否 of a seed
 * @param laboratory names the group that a seed comes from, as far as records tell: so that one group need not fill a list
 * @param deadline いつまでに, of a need
 * @param collaboration 希望する連携形態, of either
 * @param region 地域, of either
 */
public record MatchTraits(
        SeedKind kind,
        ResearchStage stage,
        Integer trl,
        Boolean licensable,
        String laboratory,
        LocalDate deadline,
        Set<Collaboration> collaboration,
        String region) {
    /** Nothing is known. */
    public static final MatchTraits NONE = new MatchTraits(null, null, null, null, null, null, Set.of(), null);

    public MatchTraits {
        collaboration = Set.copyOf(collaboration);
    }

    /** Of a seed. */
    public static MatchTraits ofSeed(
            SeedKind kind,
            ResearchStage stage,
            Integer trl,
            Boolean licensable,
            String laboratory,
            Set<Collaboration> collaboration,
            String region) {
        return new MatchTraits(kind, stage, trl, licensable, laboratory, null, collaboration, region);
    }

    /** Of a need. */
    public static MatchTraits ofNeed(LocalDate deadline, Set<Collaboration> collaboration, String region) {
        return new MatchTraits(null, null, null, null, null, deadline, collaboration, region);
    }
}
