package jp.musubi.query.cluster.firststeps;

import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/** Asks which first steps have been taken; administrators only, to anybody else none has. */
public record ReadFirstSteps(Viewer viewer) implements Question<FirstSteps> {}
