package jp.musubi.query.auditevents;

import java.util.List;
import jp.musubi.language.RecordRef;
import jp.musubi.query.Question;
import jp.musubi.search.document.Viewer;

/**
 * Events as stored, opened as far as their keys exist. Auditors only; others get an empty list.
 *
 * @param tag null for the whole log
 * @param after log position after which to begin
 */
public record ReadAuditEvents(Viewer viewer, RecordRef tag, long after, int limit)
        implements Question<List<AuditEvent>> {}
