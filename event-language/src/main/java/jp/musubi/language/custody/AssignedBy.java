package jp.musubi.language.custody;

import jp.musubi.language.kit.Coded;

/** How a coordinator came to be in charge: 規則 / 個別 / 引継ぎ. */
public enum AssignedBy implements Coded {
    /** By the rules of the cluster. */
    RULE,
    /** By somebody, for this record. */
    HAND,
    /** With all that a colleague had. */
    HAND_OVER
}
