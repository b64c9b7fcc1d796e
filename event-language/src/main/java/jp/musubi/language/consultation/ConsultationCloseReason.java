package jp.musubi.language.consultation;

import jp.musubi.language.kit.Coded;

/** Why a consultation is closed without a need: 解決 / 他の窓口を案内 / 該当なし / 連絡がつかない / 迷惑. */
public enum ConsultationCloseReason implements Coded {
    SOLVED,
    REFERRED,
    NOT_OURS,
    UNREACHABLE,
    NUISANCE
}
