package jp.musubi.query.matching.findrematches;

import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.matching.readrematch.RematchProgress;
import jp.musubi.search.document.Viewer;

/**
 * Lists the jobs that match all open needs again, newest first. Coordinators, administrators and auditors.
 *
 * @param page from 1
 */
public record FindRematches(Viewer viewer, int page, int size) implements Question<Page<RematchProgress>> {}
