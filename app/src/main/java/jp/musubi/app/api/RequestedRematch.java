package jp.musubi.app.api;

import jp.musubi.app.act.Body;
import jp.musubi.app.act.Must;
import jp.musubi.language.matching.RematchReason;

/** Why all open needs are to be matched again. */
record RequestedRematch(@Must RematchReason reason) implements Body {}
