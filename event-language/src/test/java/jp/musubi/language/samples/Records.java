package jp.musubi.language.samples;

import java.util.HashMap;
import java.util.Map;
import jp.musubi.language.kit.sealing.RecordShape;

/** Makes records by the names of their components. */
public final class Records {
    private Records() {}

    /** Begins a record of which nothing is said: all is null, and what its constructor makes of that. */
    public static <R extends Record> Draft<R> draft(Class<R> type) {
        return new Draft<>(type);
    }

    /** Begins a record that says what this one says. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> Draft<R> draft(R record) {
        Draft<R> draft = new Draft<>((Class<R>) record.getClass());
        RecordShape.of(record.getClass()).parts().forEach(part -> draft.with(part.name(), part.of(record)));
        return draft;
    }

    /** A copy with one component changed. @throws IllegalArgumentException when there is no such component */
    public static <R extends Record> R with(R record, String component, Object value) {
        return draft(record).with(component, value).made();
    }

    /** A record while it is made. */
    public static final class Draft<R extends Record> {
        private final Class<R> type;
        private final Map<String, Object> said = new HashMap<>();

        private Draft(Class<R> type) {
            this.type = type;
        }

        /** Says one component. @throws IllegalArgumentException when there is no such component */
        public Draft<R> with(String component, Object value) {
            said.put(RecordShape.of(type).part(component).name(), value);
            return this;
        }

        public R made() {
            RecordShape shape = RecordShape.of(type);
            return type.cast(shape.build(
                    shape.parts().stream().map(part -> said.get(part.name())).toArray()));
        }
    }
}
