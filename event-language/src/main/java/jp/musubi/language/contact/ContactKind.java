package jp.musubi.language.contact;

import jp.musubi.language.kit.Coded;

/** 活動記録の方法: how the contact was made. */
public enum ContactKind implements Coded {
    VISIT,
    TELEPHONE,
    RECEIVED_VISIT,
    EMAIL
}
