package jp.musubi.language.party;

import jp.musubi.language.kit.Coded;

/** Why two organizations are one from now on. */
public enum MergeReason implements Coded {
    /** One was registered twice. */
    DUPLICATE,
    /** Another took over what it was: a merger, or a new body in its place. */
    SUCCESSION
}
