package jp.musubi.query.kit.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.projection.Projection;
import jp.musubi.query.testing.TestKeys;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.index.SearchIndex;

/** A process of its own that writes an index and commits now and then, until it is killed. */
public final class IndexingProcess {
    private static final int PAGE = 7;
    private static final int COMMIT = 4;

    private IndexingProcess() {}

    /** Arguments: the log, the index, and after how many pages it waits to be killed. */
    public static void main(String[] args) throws IOException {
        EventLog log = SqliteEventLog.openReadOnly(Path.of(args[0]));
        SearchIndex index = LuceneSearchIndex.open(Path.of(args[1])).index();
        Projection projection = new Projection(QuerySide.KINDS, new EventCodec(new TestKeys()), index);
        say("opened " + index.position());
        for (int page = 1; ; page++) {
            List<StoredEvent> events = log.read(index.position(), PAGE);
            projection.apply(events);
            say("written " + index.position());
            if (page == Integer.parseInt(args[2]) || events.isEmpty()) {
                System.in.read();
            }
            if (page % COMMIT == 0) {
                index.commit();
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
