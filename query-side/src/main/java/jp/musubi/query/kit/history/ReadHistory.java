package jp.musubi.query.kit.history;

import java.util.List;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Every event of a record in log order, with what each changed. Auditors, coordinators and the owner; anybody
 * else gets an empty list, as for a record that does not exist.
 *
 * @param at last log position to show, or null for the head
 */
public record ReadHistory(Viewer viewer, RecordRef record, Long at) implements Question<List<HistoryEntry>> {}
