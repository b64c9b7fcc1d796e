package jp.musubi.language.party;

import jp.musubi.language.kit.Most;
import org.jspecify.annotations.Nullable;

/**
 * 拠点: where an organization works.
 *
 * @param name for example 本社, 鶴岡工場; null when it has none of its own
 * @param prefecture 都道府県, in full
 * @param municipality 市区町村, in full
 * @param inPrefecture 県内 or 県外 as somebody said it; null when the prefecture tells
 */
public record Site(
        @Most(Most.LINE) @Nullable String name,
        @Most(SHORT) @Nullable String prefecture,
        @Most(SHORT) @Nullable String municipality,
        @Nullable Boolean inPrefecture) {
    /** The longest name of a place. */
    public static final int SHORT = 60;

    /** The most of one organization. */
    public static final int MOST = 30;

    /** Whether nothing is said of it. */
    public boolean blank() {
        return name == null && prefecture == null && municipality == null;
    }

    /** Whether it lies in a prefecture: as was said, or else as its own tells; null when neither does. */
    public @Nullable Boolean within(@Nullable String home) {
        return prefecture != null && home != null ? Boolean.valueOf(prefecture.equals(home)) : inPrefecture;
    }
}
