package jp.musubi.language.pairing;

import jp.musubi.language.kit.Coded;

/** Who proposed a pairing: the matcher with evidence, or a coordinator with a reason. */
public enum ProposedBy implements Coded {
    MATCHER,
    HAND
}
