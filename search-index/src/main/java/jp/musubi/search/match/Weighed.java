package jp.musubi.search.match;

import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.match.recipe.Contributions;

/**
 * One record as a recipe scores it.
 *
 * @param score exact
 * @param parts what each ingredient adds to it; their sum differs from it in the last bits at most
 */
public record Weighed(RecordRef record, double score, Contributions parts) {}
