package jp.musubi.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Filters of a search as they stand in the address: {@code ?field=food&field=agriculture}. */
final class Searches {

    private Searches() {}

    static Map<String, Set<String>> filters(HttpServletRequest request, List<String> names) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        for (String name : names) {
            String[] values = request.getParameterValues(name);
            if (values != null) {
                Set<String> wanted = new LinkedHashSet<>(List.of(values));
                wanted.remove("");
                if (!wanted.isEmpty()) {
                    filters.put(name, wanted);
                }
            }
        }
        return filters;
    }

    /** One of the orders, or null. */
    static String sort(String typed, List<String> known) {
        if (typed != null && !known.contains(typed)) {
            throw ApiException.invalid("sort", "unknown_code", typed, String.join(", ", known));
        }
        return typed;
    }
}
