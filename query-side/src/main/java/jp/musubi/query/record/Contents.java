package jp.musubi.query.record;

import java.util.List;
import java.util.Set;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;

/** Contents with one thing changed, and contents of which nothing is left. */
public final class Contents {
    /** What an erased seed says: nothing. */
    public static final SeedContent NO_SEED = empty(SeedContent.class);

    /** What an erased need says: nothing. */
    public static final NeedContent NO_NEED = empty(NeedContent.class);

    private Contents() {}

    /**
     * Publishing decides the range, so the content shows the range in force and the next revision starts from it.
     */
    public static SeedContent with(SeedContent content, Disclosure disclosure) {
        return with(content, "disclosure", disclosure);
    }

    /** As for a seed. */
    public static NeedContent with(NeedContent content, Disclosure disclosure) {
        return with(content, "disclosure", disclosure);
    }

    public static SeedContent with(SeedContent content, List<Researcher> researchers) {
        return with(content, "researchers", researchers);
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R content, String name, Object value) {
        RecordShape shape = RecordShape.of(content.getClass());
        Object[] values = shape.parts().stream()
                .map(part -> part.name().equals(name) ? value : part.of(content))
                .toArray();
        return (R) shape.build(values);
    }

    private static <R extends Record> R empty(Class<R> type) {
        RecordShape shape = RecordShape.of(type);
        Object[] values = shape.parts().stream()
                .map(part -> part.type() == List.class ? List.of() : part.type() == Set.class ? Set.of() : null)
                .toArray();
        return type.cast(shape.build(values));
    }
}
