package jp.musubi.query.readterm;

import java.util.Optional;
import jp.musubi.language.id.TermId;
import jp.musubi.query.Question;
import jp.musubi.query.view.TermView;
import jp.musubi.search.document.Viewer;

/**
 * Reads a group of the glossary; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadTerm(Viewer viewer, TermId id, Long at) implements Question<Optional<TermView>> {}
