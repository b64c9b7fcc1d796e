package jp.musubi.query.reading.findreaders;

import jp.musubi.language.kit.Coded;

/** Why somebody could read a record, the closest to it first. */
public enum ReadingGround implements Coded {
    OWNER,
    INTERMEDIARY,
    /** Has a part in the record that is none of these. */
    PART,
    COORDINATOR,
    AUDITOR,
    /** 指定した相手のみ, as one of the parties. */
    NAMED,
    /** 登録者: was signed in. */
    MEMBERS,
    /** 一般公開: was anybody. */
    PUBLIC
}
