package jp.musubi.language.record;

import jp.musubi.language.kit.Coded;

/** 分野: the field of a seed or need; {@code UNKNOWN} is 「わからない」. */
public enum Field implements Coded {
    FOOD,
    AGRICULTURE,
    LIVESTOCK,
    FISHERIES,
    FORESTRY,
    MEDICAL,
    PHARMACEUTICALS,
    COSMETICS,
    BIOTECHNOLOGY,
    MATERIALS,
    CHEMISTRY,
    MACHINERY,
    ELECTRONICS,
    ROBOTICS,
    INFORMATION,
    MEASUREMENT,
    ENVIRONMENT,
    ENERGY,
    CONSTRUCTION,
    SOCIETY,
    OTHER,
    UNKNOWN
}
