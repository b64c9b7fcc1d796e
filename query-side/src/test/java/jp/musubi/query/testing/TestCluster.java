package jp.musubi.query.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.StoredForm;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.Question;
import jp.musubi.query.kit.projection.Projection;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.index.SearchIndex;

/** A log and an index over it, without commands: events are stored as given, and taken in at once. */
public final class TestCluster implements AutoCloseable {
    private static final Instant START = Instant.parse("2027-04-01T00:00:00Z");

    public final TestKeys keys = new TestKeys();
    public final EventCodec codec = new EventCodec(keys);
    public final EventLog log;
    private SearchIndex index = LuceneSearchIndex.inMemory();
    private Projection projection = new Projection(QuerySide.KINDS, codec, index);

    public TestCluster(Path folder) {
        log = SqliteEventLog.open(folder.resolve("log.db"));
    }

    /** Stores the events as one commit and takes them in. @return position of the last */
    public long store(String actor, Event... events) {
        long position = append(actor, events);
        project();
        return position;
    }

    /** Stores the events as one commit. @return position of the last */
    public long append(String actor, Event... events) {
        List<NewEvent> fresh =
                Arrays.stream(events).map(event -> fresh(actor, event)).toList();
        return log.append(new Append(UUID.randomUUID().toString(), AppendCondition.none(), fresh))
                .join()
                .last();
    }

    private NewEvent fresh(String actor, Event event) {
        StoredForm form = codec.write(event);
        return new NewEvent(
                UUID.randomUUID().toString(),
                START.plusSeconds(log.head()),
                form.name(),
                form.version(),
                TestTags.of(event),
                MetadataCodec.write(Map.of("actor", actor)),
                form.payload());
    }

    /** Takes in what has been stored. */
    public void project() {
        List<StoredEvent> page;
        while (!(page = log.read(index.position(), 500)).isEmpty()) {
            projection.apply(page);
        }
    }

    /** Forgets the index and builds it anew, in pages of a size. */
    public void rebuild(int pageSize) {
        index.close();
        index = LuceneSearchIndex.inMemory();
        projection = new Projection(QuerySide.KINDS, codec, index);
        List<StoredEvent> page;
        while (!(page = log.read(index.position(), pageSize)).isEmpty()) {
            projection.apply(page);
        }
    }

    public SearchIndex index() {
        return index;
    }

    public <A> A ask(Question<A> question) {
        return QuerySide.answers(index, log, codec).ask(question);
    }

    @Override
    public void close() {
        index.close();
        log.close();
    }
}
