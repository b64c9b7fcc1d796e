package jp.musubi.app.kit.text;

import jp.musubi.language.kit.State;
import jp.musubi.language.record.Disclosure;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Sounding;
import jp.musubi.query.seed.SeedView;

/**
 * Where a record stands, as one sentence: the same on the first screen, in lists, on its page and in the API. It follows
 * from the state of the record alone, and from whether the reader has a part in it. What was found for it follows from
 * records that the reader may not know of, and is never in it.
 */
public final class Standing {
    private static final String DRAFT = "draft";

    private Standing() {}

    /** The key of the sentence for whoever was given this view. */
    public static String of(NeedView need) {
        String state = said(need.state(), need.sounding());
        return need.insider() ? "standing.need." + state : "standing.need.other." + state;
    }

    /** The key of the sentence for whoever was given this view. */
    public static String of(SeedView seed) {
        String state = said(seed.state(), seed.sounding());
        return seed.insider() ? "standing.seed." + state : "standing.seed.other." + state;
    }

    /** What stands, but is not to be approached for now, says so. */
    private static String said(State state, Sounding sounding) {
        return state.stands() && !sounding.accepts() ? "paused" : state.code();
    }

    /** The key of the sentence that says who sees the need now. */
    public static String audience(NeedView need) {
        return audience(need.state().stands(), need.disclosure());
    }

    /** The key of the sentence that says who sees the seed now. */
    public static String audience(SeedView seed) {
        return audience(seed.state().stands(), seed.disclosure());
    }

    private static String audience(boolean shown, Disclosure range) {
        return "who.sees." + (shown && range != null ? range.code() : DRAFT);
    }
}
