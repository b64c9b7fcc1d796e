package jp.musubi.app.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.intake.input.Codes;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;

/** Filters of a search as they stand in the address: {@code ?field=food&field=agriculture}. */
public final class Searches {

    private Searches() {}

    /** What records of a kind can be searched by, and the orders that there are. */
    public record Ways(List<Filter> filters, List<String> orders) {}

    /**
     * Something to filter by.
     *
     * @param read the value that is meant by what was typed; empty when nothing is
     * @param code of the refusal then
     * @param known the values there are; empty when they cannot be listed
     */
    public record Filter(String name, Function<String, Optional<String>> read, String code, List<String> known) {

        /** By a coded value, given by its code or a label. */
        public static <E extends Enum<E> & Coded> Filter coded(String name, Class<E> type) {
            return new Filter(name, typed -> Codes.find(type, typed).map(Coded::code), "unknown_code", Codes.of(type));
        }

        /** By the id of a person or organization. */
        public static Filter id(String name) {
            return new Filter(name, typed -> Optional.of(typed).filter(Ids::isId), "bad_id", List.of());
        }

        private String value(String typed) {
            return read.apply(typed)
                    .orElseThrow(() -> known.isEmpty()
                            ? ApiException.invalid(name, code, typed)
                            : ApiException.invalid(name, code, typed, String.join(", ", known)));
        }
    }

    /** The filters that are set. @throws ApiException when one has a value that it cannot take */
    public static Map<String, Set<String>> filters(HttpServletRequest request, List<Filter> known) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        for (Filter filter : known) {
            String[] values = request.getParameterValues(filter.name());
            for (String typed : values == null ? new String[0] : values) {
                if (!typed.isEmpty()) {
                    filters.computeIfAbsent(filter.name(), name -> new LinkedHashSet<>())
                            .add(filter.value(typed));
                }
            }
        }
        return filters;
    }

    /** One of the orders, or null. */
    public static String sort(String typed, List<String> known) {
        if (typed != null && !known.contains(typed)) {
            throw ApiException.invalid("sort", "unknown_code", typed, String.join(", ", known));
        }
        return typed;
    }
}
