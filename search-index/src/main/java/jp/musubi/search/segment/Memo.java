package jp.musubi.search.segment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Remembers the last few things that were worked out. What is remembered must be immutable. Thread-safe. */
public final class Memo<K, V> {
    private final Map<K, V> known;

    public Memo(int capacity) {
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /** What is known under the key, worked out when it is not. Two threads at once may both work it out. */
    public V get(K key, Supplier<V> source) {
        synchronized (known) {
            V value = known.get(key);
            if (value != null) {
                return value;
            }
        }
        V value = source.get();
        synchronized (known) {
            V earlier = known.putIfAbsent(key, value);
            return earlier == null ? value : earlier;
        }
    }
}
