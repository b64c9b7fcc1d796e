package jp.musubi.language.cluster;

import jp.musubi.language.kit.Coded;

/** Which records coordinators see: すべての機関 / 自分の機関. */
public enum CoordinatorSight implements Coded {
    /** Those of all houses. */
    ACROSS,
    /** Those of their own house, those they are in charge of, and those that are shared with them. */
    OWN_HOUSE
}
