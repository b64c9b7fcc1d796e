package jp.musubi.language.seed;

import jp.musubi.language.kit.Coded;

/** 種別: what is offered: a research result, tests and equipment, or technical guidance. */
public enum SeedKind implements Coded {
    RESEARCH_RESULT,
    TESTING,
    GUIDANCE
}
