package jp.musubi.eventlog.mongo;

import java.util.Set;

/** The names of what a stored batch has. */
final class Fields {
    /** The batch's number: 1, 2, 3 … without a gap. */
    static final String ID = "_id";
    /** Of the writer's one attempt to store this batch. */
    static final String TOKEN = "token";
    /** The writer's clock, for people only. */
    static final String AT = "at";

    static final String FIRST = "first";
    static final String LAST = "last";
    static final String FIRST_COMMIT = "firstCommit";
    static final String LAST_COMMIT = "lastCommit";
    /** The hash tree's frontier after this batch. */
    static final String FRONTIER = "frontier";
    /** The distinct keys of all its events, for the index; see {@link EventKeys}. */
    static final String KEYS = "keys";

    static final String COMMITS = "commits";
    static final String NUMBER = "number";
    static final String APPEND = "append";
    static final String ROOT = "root";
    static final String COMMIT_APPEND = COMMITS + "." + APPEND;

    static final String EVENTS = "events";
    static final String POSITION = "position";
    static final String COMMIT = "commit";
    static final String EVENT = "id";
    static final String SECONDS = "seconds";
    static final String NANOS = "nanos";
    static final String NAME = "name";
    static final String VERSION = "version";
    static final String TAGS = "tags";
    static final String METADATA = "metadata";
    static final String PAYLOAD = "payload";
    static final String LEAF = "leaf";
    static final String EVENT_ID = EVENTS + "." + EVENT;

    static final Set<String> OF_BATCH =
            Set.of(ID, TOKEN, AT, FIRST, LAST, FIRST_COMMIT, LAST_COMMIT, FRONTIER, KEYS, COMMITS, EVENTS);
    static final Set<String> OF_COMMIT = Set.of(NUMBER, APPEND, FIRST, LAST, ROOT);
    static final Set<String> OF_EVENT =
            Set.of(POSITION, COMMIT, EVENT, SECONDS, NANOS, NAME, VERSION, TAGS, METADATA, PAYLOAD, LEAF);

    private Fields() {}

    static String ofEvent(String field) {
        return EVENTS + "." + field;
    }
}
