package jp.musubi.language.need;

import jp.musubi.language.kit.Coded;

/** Why a need was closed: 解決, 取下げ, 期限切れ, 同意の期限切れ. */
public enum NeedCloseReason implements Coded {
    SOLVED,
    WITHDRAWN,
    EXPIRED,
    CONSENT_ENDED,
    /** A changed wording that the owner has yet to confirm; nobody gives this reason, the rule of the cluster does. */
    UNCONFIRMED;

    /** Whether a day ended it: then a longer date opens it again. Whatever else closed it is final. */
    public boolean byDate() {
        return this == EXPIRED || this == CONSENT_ENDED;
    }
}
