package jp.musubi.query.matching.readrematch;

import java.util.Optional;
import jp.musubi.language.matching.RematchId;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/** Reads a job that matches all open needs again; empty when it does not exist for this viewer. */
public record ReadRematch(Viewer viewer, RematchId id) implements Question<Optional<RematchProgress>> {}
