package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Finds where several frequent tags stand on the same event. Under each name the positions of a tag are in order, so all
 * tags are walked along together, and whichever stands behind leaps to where the others are. What lies between is never
 * looked at; where tags take turns it is read in blocks that grow.
 */
final class Leap {
    private static final String NAMES = MatchingSql.NAMES_OF_TAG + "SELECT name FROM names WHERE name IS NOT NULL";
    private static final String BLOCK = "SELECT position FROM event_tags WHERE tag = ? AND name = ? AND position >= ?"
            + " AND position <= ? ORDER BY position LIMIT ?";

    private static final int FIRST_BLOCK = 8;
    private static final int LONGEST_BLOCK = 1_024;
    private static final long END = Long.MAX_VALUE;

    private final Session session;
    private final List<byte[]> tags;
    private final List<String> names;
    private final Budget budget;

    /** @param names which names count; none: all of them */
    Leap(Session session, List<byte[]> tags, List<String> names, Budget budget) {
        this.session = session;
        this.tags = tags;
        this.names = names;
        this.budget = budget;
    }

    /** Finds, in order under each name, until enough were found or the budget is exhausted. */
    void run(long after, long upTo, LongPredicate more) throws SQLException {
        for (String name : names.isEmpty() ? namesOf(tags.getFirst()) : names) {
            if (budget.exhausted() || !meet(name, after, upTo, more)) {
                return;
            }
        }
    }

    private List<String> namesOf(byte[] tag) throws SQLException {
        List<String> found = new ArrayList<>();
        PreparedStatement select = session.prepared(NAMES);
        select.setBytes(1, tag);
        select.setBytes(2, tag);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Returns whether more are wanted. */
    private boolean meet(String name, long after, long upTo, LongPredicate more) throws SQLException {
        List<Walk> walks = tags.stream().map(tag -> new Walk(tag, name, upTo)).toList();
        long candidate = after + 1;
        int standing = 0;
        for (int i = 0; candidate <= upTo; i = (i + 1) % walks.size()) {
            long at = walks.get(i).from(candidate);
            if (budget.exhausted()) {
                return false;
            }
            standing = at == candidate ? standing + 1 : 1;
            candidate = at;
            if (standing == walks.size() && candidate != END) {
                budget.find();
                if (budget.exhausted() || !more.test(candidate)) {
                    return false;
                }
                candidate++;
                standing = 0;
            }
        }
        return true;
    }

    /** The positions of one tag under one name, forwards. */
    private final class Walk {
        private final byte[] tag;
        private final String name;
        private final long upTo;
        private long[] block = new long[FIRST_BLOCK];
        private int size;
        private int at;
        private int steps;
        private int length = FIRST_BLOCK;
        private boolean last;

        Walk(byte[] tag, String name, long upTo) {
            this.tag = tag;
            this.name = name;
            this.upTo = upTo;
        }

        /** The first position that is not before another; asked for ever later ones. */
        long from(long position) throws SQLException {
            if (size == 0 || block[size - 1] < position) {
                if (last) {
                    return END;
                }
                read(position);
            }
            while (at < size && block[at] < position) {
                at++;
            }
            steps++;
            return at < size ? block[at] : END;
        }

        private void read(long position) throws SQLException {
            // Whoever had to stop at most of a block will at most of the next; whoever leapt over it may leap again.
            length = steps * 2 > size && size > 0 ? Math.min(length * 2, LONGEST_BLOCK) : FIRST_BLOCK;
            block = block.length < length ? new long[length] : block;
            PreparedStatement select = session.prepared(BLOCK);
            select.setBytes(1, tag);
            select.setString(2, name);
            select.setLong(3, position);
            select.setLong(4, upTo);
            select.setInt(5, length);
            size = 0;
            at = 0;
            steps = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    block[size++] = rows.getLong(1);
                }
            }
            last = size < length;
            budget.look(size);
        }
    }
}
