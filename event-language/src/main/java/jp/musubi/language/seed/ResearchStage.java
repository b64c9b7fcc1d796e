package jp.musubi.language.seed;

import jp.musubi.language.kit.Coded;

/** 研究段階: how far the research has come. */
public enum ResearchStage implements Coded {
    BASIC,
    APPLIED,
    PROTOTYPE,
    PRACTICAL
}
