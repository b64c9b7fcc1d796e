package jp.musubi.language.matching;

import jp.musubi.language.kit.Coded;

/** Why all open needs are matched again: the glossary changed, the model of the matcher changed, or somebody wants it. */
public enum RematchReason implements Coded {
    GLOSSARY,
    MODEL,
    BY_HAND
}
