/**
 * Matching: candidates of the other side with exact, explained, reproducible scores. Here are the door ({@code Matcher}),
 * what is asked of it and what it answers; the work is done in six rooms, of which none knows this one.
 *
 * <p>{@code MatchContexts} gives what holds at a position for whoever asks one side, {@code RecordQuery} is a record as a
 * query to that side. A recipe ({@code recipe}) says what a score is made of; {@code statistics} say how rare things are
 * among those asked; {@code query} weighs a text by both; {@code topk} finds the best by what both texts say; {@code learned}
 * is what a model makes of the collection; {@code scoring} adds that, and what else is dearer, to the best, and says why.
 */
package jp.musubi.search.match;
