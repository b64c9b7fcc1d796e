package jp.musubi.eventlog.sqlite;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The queries for the positions of one item, by the number of its tags and names. {@code CROSS JOIN} keeps the order:
 * the first tag leads, the others are looked up in the same key.
 */
final class MatchingSql {
    private static final ConcurrentHashMap<Long, String> BY_SHAPE = new ConcurrentHashMap<>();

    /**
     * The names under a tag, found by hopping from one to the next: a tag on a million events has few names, and within
     * each the position is the rest of the key.
     */
    static final String NAMES_OF_TAG = """
            WITH RECURSIVE names (name) AS (
              SELECT min(name) FROM event_tags WHERE tag = ?
              UNION ALL
              SELECT (SELECT min(name) FROM event_tags WHERE tag = ? AND name > names.name)
              FROM names WHERE names.name IS NOT NULL)
            """;

    private MatchingSql() {}

    static String of(int tags, int names) {
        return BY_SHAPE.computeIfAbsent((long) tags << Integer.SIZE | names, shape -> build(tags, names));
    }

    private static String build(int tags, int names) {
        return tags == 0 ? withoutTags(names) : withTags(tags, names);
    }

    private static String withoutTags(int names) {
        return names == 0
                ? "SELECT position FROM events WHERE position > ? AND position <= ?"
                : "SELECT position FROM event_names WHERE name IN (" + parameters(names)
                        + ") AND position > ? AND position <= ?";
    }

    private static String withTags(int tags, int names) {
        StringBuilder sql = new StringBuilder();
        if (names == 0) {
            sql.append(NAMES_OF_TAG).append("SELECT t0.position FROM names CROSS JOIN event_tags t0");
        } else {
            sql.append("SELECT t0.position FROM event_tags t0");
        }
        for (int i = 1; i < tags; i++) {
            sql.append(" CROSS JOIN event_tags t").append(i);
        }
        sql.append(" WHERE t0.tag = ? AND t0.name ")
                .append(names == 0 ? "= names.name" : "IN (" + parameters(names) + ")")
                .append(" AND t0.position > ? AND t0.position <= ?");
        for (int i = 1; i < tags; i++) {
            String t = "t" + i;
            sql.append(" AND ").append(t).append(".tag = ? AND ").append(t).append(".name = t0.name AND ");
            sql.append(t).append(".position = t0.position");
        }
        return sql.toString();
    }

    static String parameters(int count) {
        return "?, ".repeat(count - 1) + "?";
    }
}
