package jp.musubi.query.findrematches;

import jp.musubi.query.Page;
import jp.musubi.query.Question;
import jp.musubi.query.readrematch.RematchProgress;
import jp.musubi.search.document.Viewer;

/**
 * Lists the jobs that match all open needs again, newest first. Coordinators, administrators and auditors.
 *
 * @param page from 1
 */
public record FindRematches(Viewer viewer, int page, int size) implements Question<Page<RematchProgress>> {}
