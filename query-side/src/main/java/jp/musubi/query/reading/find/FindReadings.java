package jp.musubi.query.reading.find;

import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Who has read the limited part of a seed or need, the last first. Auditors are told the person; whose record it is, the role and the
 * day; anybody else finds none, as for a record that nobody read.
 *
 * @param page from 1
 * @param at log position, or null for now
 */
public record FindReadings(Viewer viewer, RecordRef record, int page, int size, Long at)
        implements Question<Page<FoundReading>> {}
