package jp.musubi.language.record;

import jp.musubi.language.kit.Coded;

/** 希望する連携形態: the forms of working together that are wanted. */
public enum Collaboration implements Coded {
    JOINT_RESEARCH,
    COMMISSIONED_RESEARCH,
    LICENSING,
    TECHNICAL_CONSULTATION,
    TESTING,
    PROTOTYPING,
    OTHER
}
