package jp.musubi.query.matching;

import jp.musubi.language.kit.Coded;

/** Where a trained matcher stands: 使用中, replaced by a later one 置換, or out of force 解除. */
public enum MatcherState implements Coded {
    IN_FORCE,
    REPLACED,
    RESET
}
