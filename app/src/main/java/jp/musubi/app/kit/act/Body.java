package jp.musubi.app.kit.act;

/**
 * What is said with a request: a record whose components are read one by one, so that all that is wrong is named at once.
 * A component is a text, a code, an id, a whole number, a day, or a list of texts, codes or ids; one that was not said is null, and a
 * list then empty. What its documentation says of a component stands at it, by {@code @Schema}.
 */
public interface Body {
    /** For acts with which nothing is said. */
    record Nothing() implements Body {}
}
