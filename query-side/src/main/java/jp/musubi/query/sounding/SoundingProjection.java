package jp.musubi.query.sounding;

import java.util.List;
import jp.musubi.language.sounding.SoundingEvent;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.NotKnownException;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.need.NeedEntry;
import jp.musubi.query.need.NeedProjection;
import jp.musubi.query.seed.SeedEntry;
import jp.musubi.query.seed.SeedProjection;

/** Puts what is said of being approached into the seed or need that it is said of. */
public final class SoundingProjection {
    private SoundingProjection() {}

    /** What follows. */
    public static List<Change> on(SoundingEvent event, Occurrence at, Known known) {
        Entry was = known.find(event.record()).orElseThrow(() -> new NotKnownException(event.record()));
        return List.of(new Change.Put(
                switch (was) {
                    case NeedEntry need ->
                        NeedProjection.with(need, need.view().sounding().after(event), at);
                    case SeedEntry seed ->
                        SeedProjection.with(seed, seed.view().sounding().after(event), at);
                    default -> throw new IllegalStateException("nobody approaches " + event.record());
                }));
    }
}
