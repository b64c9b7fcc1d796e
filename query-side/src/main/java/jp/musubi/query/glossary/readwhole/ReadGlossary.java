package jp.musubi.query.glossary.readwhole;

import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.Viewer;

/**
 * Reads the whole glossary in force. Members only: for others there is none.
 *
 * @param at log position, or null for now
 */
public record ReadGlossary(Viewer viewer, Long at) implements Question<Glossary> {}
