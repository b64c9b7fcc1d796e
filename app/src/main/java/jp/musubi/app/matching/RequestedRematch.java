package jp.musubi.app.matching;

import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.language.matching.RematchReason;

/** Why all open needs are to be matched again. */
record RequestedRematch(@Must RematchReason reason) implements Body {}
