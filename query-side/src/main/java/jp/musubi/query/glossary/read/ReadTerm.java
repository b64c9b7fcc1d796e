package jp.musubi.query.glossary.read;

import java.util.Optional;
import jp.musubi.language.glossary.TermId;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Reads a group of the glossary; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadTerm(Viewer viewer, TermId id, Long at) implements Question<Optional<TermView>> {}
