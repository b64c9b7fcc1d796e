package jp.musubi.language.seed;

import jp.musubi.language.kit.Coded;

/** 知財の状況: whether a patent has been applied for. Before filing, publication would cost novelty. */
public enum PatentStatus implements Coded {
    NONE,
    BEFORE_FILING,
    FILED,
    REGISTERED
}
