package jp.musubi.app.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.kit.page.Show;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was searched for, and by what it can be narrowed.
 *
 * @param q what was typed
 * @param sort order, or null
 * @param chosen facet to the codes chosen
 * @param facets the facets as drawn
 */
public record SearchForm(String q, String sort, Map<String, Set<String>> chosen, List<Facet> facets) {
    private static final int LONGEST = 500;

    /** One facet as drawn. */
    public record Facet(String name, List<Choice> choices, boolean used) {}

    /** One value of a facet with its count. */
    public record Choice(String code, String label, long count, boolean chosen) {}

    /** Reads an address. @param labels facet to the name of the type of its codes */
    public static SearchForm read(MultiValueMap<String, String> parameters, Map<String, String> labels) {
        String q = parameters.getFirst("q");
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        for (String facet : labels.keySet()) {
            List<String> codes = parameters.getOrDefault(facet, List.of()).stream()
                    .filter(code -> !code.isBlank())
                    .toList();
            if (!codes.isEmpty()) {
                chosen.put(facet, new LinkedHashSet<>(codes));
            }
        }
        String text = q == null ? "" : q.strip();
        return new SearchForm(
                text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())))),
                parameters.getFirst("sort"),
                chosen,
                List.of());
    }

    /** With the counts of what was found. */
    public SearchForm counted(Map<String, Map<String, Long>> counts, Map<String, String> labels, Show show) {
        List<Facet> drawn = new ArrayList<>();
        labels.forEach((facet, type) -> {
            Set<String> codes = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
            Map<String, Long> found = counts.getOrDefault(facet, Map.of());
            codes.addAll(found.keySet());
            List<Choice> choices = codes.stream()
                    .map(code -> choice(facet, type, code, found.getOrDefault(code, 0L), show))
                    .toList();
            if (!choices.isEmpty()) {
                drawn.add(new Facet(facet, choices, chosen.containsKey(facet)));
            }
        });
        return new SearchForm(q, sort, chosen, drawn);
    }

    private Choice choice(String facet, String type, String code, long count, Show show) {
        boolean on = chosen.getOrDefault(facet, Set.of()).contains(code);
        return new Choice(code, show.label(type, code), count, on);
    }

    /** The address of this search without the page. */
    public String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!q.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        chosen.forEach((facet, codes) -> codes.forEach(code -> address.queryParam(facet, encoded(code))));
        if (sort != null && sort.matches("[a-z]+")) {
            address.queryParam("sort", sort);
        }
        return q.isEmpty()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(Map.of("q", q)).toUriString();
    }

    private static String encoded(String code) {
        return code.replaceAll("[^A-Za-z0-9_.-]", "");
    }

    /** Whether any facet is chosen. */
    public boolean narrowed() {
        return !chosen.isEmpty();
    }
}
