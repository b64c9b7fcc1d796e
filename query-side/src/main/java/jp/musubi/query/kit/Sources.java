package jp.musubi.query.kit;

import java.util.function.Function;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.query.kit.projection.RecordKinds;
import jp.musubi.search.index.SearchIndex;
import jp.musubi.search.query.IndexView;

/**
 * What answers are read from.
 *
 * @param index all lists, searches and records
 * @param log history and audit
 * @param codec opens events of the log
 * @param kinds every kind of record
 */
public record Sources(SearchIndex index, EventLog log, EventCodec codec, RecordKinds kinds) {

    /**
     * Asks the index as of a position.
     *
     * @param at log position, or null for now
     * @throws IllegalArgumentException when the position is negative or ahead of the index
     */
    public <T> T at(Long at, Function<IndexView, T> question) {
        return at == null ? index.read(question) : index.readAt(at, question);
    }
}
