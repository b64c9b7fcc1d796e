package jp.musubi.query.kit.disclosure;

import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Contents;
import jp.musubi.query.seed.SeedView;

/** Stand-ins for records that have since been erased and so are gone from every earlier position, too. */
public final class Gone {
    private Gone() {}

    /** An erased seed of which only the id is left. */
    public static SeedView seed(SeedId id) {
        return new SeedView(id, null, SeedState.ERASED, 0, null, null, null, 0, Contents.NO_SEED, true);
    }

    /** An erased need of which only the id is left. */
    public static NeedView need(NeedId id) {
        return new NeedView(
                id, null, null, NeedState.ERASED, 0, null, null, null, null, 0, 0, 0, null, Contents.NO_NEED, true);
    }
}
