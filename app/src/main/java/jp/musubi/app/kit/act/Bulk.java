package jp.musubi.app.kit.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.app.kit.page.Show;

/**
 * Acts for several records at once. In templates: {@code bulk}.
 *
 * @param simple buttons of acts with which nothing has to be said
 * @param inputs what can be said, with whichever act
 * @param asking buttons of acts with which something has to be said
 */
public record Bulk(List<Button> simple, List<ActInput> inputs, List<Button> asking) {

    /**
     * A button.
     *
     * @param asks name of what has to be said first, or null
     */
    public record Button(String verb, String label, String key, String asks) {}

    /** Draws those of the acts that are for several. @param typed what is kept of what was typed before */
    public static <V> Bulk of(List<Act<V, ?>> acts, Show show, Map<String, String> typed) {
        ActForms forms = ActForms.of(show, "").with(typed, Map.of());
        List<Act<V, ?>> several =
                acts.stream().filter(act -> act.offer().isBulk()).toList();
        Map<String, ActInput> inputs = new LinkedHashMap<>();
        // What has to be said stands first.
        for (boolean first : new boolean[] {true, false}) {
            for (Act<V, ?> act : several) {
                act.body().parts().stream()
                        .filter(part -> part.required() == first)
                        .forEach(part ->
                                inputs.putIfAbsent(part.name(), forms.input(act, part, null, part.name(), "select")));
            }
        }
        List<Button> buttons = several.stream().map(act -> button(act, show)).toList();
        return new Bulk(
                buttons.stream().filter(button -> button.asks() == null).toList(),
                List.copyOf(inputs.values()),
                buttons.stream().filter(button -> button.asks() != null).toList());
    }

    private static Button button(Act<?, ?> act, Show show) {
        String asks = act.body().parts().stream()
                .filter(BodyShape.Part::required)
                .map(BodyShape.Part::name)
                .findFirst()
                .orElse(null);
        return new Button(act.verb(), show.text(act.key()), act.offer().key(), asks);
    }
}
