package jp.musubi.query.kit.projection;

import java.util.List;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.Opened;
import jp.musubi.search.index.SearchIndex;

/** Takes events from the log into the index. For one thread: the only one that writes this index. */
public final class Projection {
    private final RecordKinds kinds;
    private final EventCodec codec;
    private final SearchIndex index;
    private final Recent recent = new Recent();

    public Projection(RecordKinds kinds, EventCodec codec, SearchIndex index) {
        this.kinds = kinds;
        this.codec = codec;
        this.index = index;
    }

    /** Takes in the next events, see {@link #take}. */
    public void apply(List<StoredEvent> page) {
        take(open(page));
    }

    /** Opens the events of a page. Touches nothing: may be called ahead, on another thread. */
    public List<Unsealed> open(List<StoredEvent> page) {
        return page.stream().map(this::unsealed).toList();
    }

    private Unsealed unsealed(StoredEvent stored) {
        try {
            return new Unsealed(stored.position(), open(codec, stored), null);
        } catch (RuntimeException e) {
            return new Unsealed(stored.position(), null, e);
        }
    }

    /**
     * Takes in the next events and publishes them: all at once, except that an erasure is published by itself,
     * because it rewrites what came before it.
     *
     * @param page events in log order, the first right after the index's position
     * @throws ProjectionException at the first event that cannot be taken in, after all before it have been
     */
    public void take(List<Unsealed> page) {
        Batch batch = new Batch(kinds, index, recent);
        for (Unsealed unsealed : page) {
            try {
                batch = take(unsealed.require(), batch);
            } catch (ProjectionException e) {
                throw e;
            } catch (RuntimeException e) {
                flush(batch);
                throw new ProjectionException(unsealed.position(), e);
            }
        }
        flush(batch);
    }

    private Batch take(Occurrence occurrence, Batch batch) {
        if (!(occurrence.event() instanceof ErasureEvent)) {
            batch.add(kinds.following(occurrence, batch), occurrence.position());
            return batch;
        }
        Batch alone = flush(batch);
        alone.add(kinds.following(occurrence, alone), occurrence.position());
        Batch next = flush(alone);
        recent.clear();
        return next;
    }

    private Batch flush(Batch batch) {
        if (!batch.isEmpty()) {
            batch.apply();
        }
        return new Batch(kinds, index, recent);
    }

    /** Opens a stored event as far as keys exist. */
    public static Occurrence open(EventCodec codec, StoredEvent stored) {
        Opened opened = codec.read(stored.name(), stored.version(), stored.payload());
        EventMetadata metadata = EventMetadata.of(MetadataCodec.read(stored.metadata()));
        return new Occurrence(opened.event(), metadata, stored.position(), stored.time(), opened.erased());
    }
}
