package jp.musubi.search.fit;

import java.util.Set;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedKind;

/** One thing that a pair lacks. */
public sealed interface Gap {

    /**
     * 段階が早い: the research is not as far as the time left asks.
     *
     * @param stage of the seed, or null
     * @param trl of the seed, or null
     * @param wanted the least TRL that fits the time left, see {@link Gaps}
     * @param months whole months left until the deadline
     */
    record TooEarly(ResearchStage stage, Integer trl, int wanted, long months) implements Gap {}

    /** The deadline has passed. */
    record DeadlinePassed() implements Gap {}

    /**
     * 連携形態: none of the forms that the need wants is among those that the seed offers.
     *
     * @param wanted by the need
     * @param offered by the seed
     */
    record OtherCollaboration(Set<Collaboration> wanted, Set<Collaboration> offered) implements Gap {}

    /** 実施許諾: the need wants a licence, and the seed's intellectual property is not for licensing. */
    record NotLicensable() implements Gap {}

    /**
     * 種別: the need wants nothing but research together or a licence, and the seed offers tests or guidance; or the need
     * wants nothing but tests or advice, and the seed is a research result.
     *
     * @param kind of the seed
     */
    record OtherKind(SeedKind kind) implements Gap {}

    /** 地域: the two are of different regions. Such matches are wanted; it only says that there is a way to go. */
    record OtherRegion(String need, String seed) implements Gap {}
}
