package jp.musubi.app.kit.act;

import java.util.List;

/**
 * One thing to fill in for an act. In templates: {@code input}.
 *
 * @param kind {@code line}, {@code area}, {@code radio} or {@code select}
 * @param hint or null
 * @param must whether it has to be said
 * @param most how long a text may be; null when nothing is said
 * @param options to choose from; null where anything can be said
 * @param value what was typed
 * @param error what is wrong with it, or null
 */
public record ActInput(
        String name,
        String id,
        String kind,
        String label,
        String hint,
        boolean must,
        Integer most,
        List<Option> options,
        String value,
        String error) {

    /** Something to choose. */
    public record Option(String value, String label, String id, boolean chosen) {}

    /** Whether there is nothing to choose. */
    public boolean none() {
        return options != null && options.isEmpty();
    }

    /** What describes it, for those who do not see: null when nothing does. */
    public String describedBy() {
        String all = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
        return all.isEmpty() ? null : all.strip();
    }
}
