package jp.musubi.eventlog.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which batch holds what follows a place, as readers before have found; a reader that goes on begins there at once. */
final class Places {
    private static final int MOST = 4096;

    private final Map<Long, Long> batches = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > MOST;
        }
    };

    /** The number of that batch; null when nobody has been there. */
    synchronized @Nullable Long after(long place) {
        return batches.get(place);
    }

    synchronized void note(long place, long batch) {
        batches.put(place, batch);
    }
}
