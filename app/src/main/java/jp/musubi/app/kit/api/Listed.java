package jp.musubi.app.kit.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.musubi.query.kit.Page;
import jp.musubi.search.query.Reach;

/** One page of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listed<T>(
        @Schema(requiredMode = RequiredMode.REQUIRED) List<T> items,

        @Schema(description = "All that the caller may see, on all pages")
        long total,

        @Schema(description = "The log position that the answer shows; left out for those who may see none")
        Long position,

        @Schema(description = "Of a search: how many there are of each code of a filter")
        Map<String, Map<String, Long>> facets,

        @Schema(description = "Of a search for words: how far it had to reach for what it found")
        Reach reach) {

    /** All there is, on one page. */
    public static <T> Listed<T> all(List<T> items) {
        return new Listed<>(items, items.size(), null, null, null);
    }

    public static <T, A> Listed<A> of(Page<T> page, Function<T, A> item) {
        return new Listed<>(
                page.items().stream().map(item).toList(),
                page.total(),
                page.position(),
                page.facets().isEmpty() ? null : page.facets(),
                null);
    }

    /** The same, with how far it had to reach. */
    Listed<T> reaching(Reach far) {
        return new Listed<>(items, total, position, facets, far);
    }
}
