package jp.musubi.node;

import jp.musubi.language.kit.Coded;

/** How far a node has come. Only when {@code OPEN} does it answer questions and take commands. */
public enum Phase implements Coded {
    OPENING,
    VERIFYING,
    INDEXING,
    LOADING,
    OPEN,
    CLOSING
}
