package jp.musubi.query.audit.countexceptions;

import java.util.List;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * How often things went another way than usual, see {@link Exceptions}: each kind that there was, in the order told there.
 * Auditors only; others get an empty list.
 *
 * @param after log position after which is counted
 */
public record CountExceptions(Viewer viewer, long after) implements Question<List<ExceptionCount>> {}
