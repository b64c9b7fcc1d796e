package jp.musubi.app.leak;

import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.musubi.app.Http;
import jp.musubi.app.leak.Calls.Call;

/** What every address tells everybody, beside what they may read. */
final class Told {
    private static final Set<String> OFFICE = Set.of("coordinator", "auditor", "administrator");
    private static final int REDIRECTED_AFTER_WRITING = 303;

    private final Cluster cluster;
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final Set<String> readByOffice = ConcurrentHashMap.newKeySet();

    Told(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Asks everything as everybody; as those who may not write, what writes too. */
    Told ask(List<Verdict> verdicts) {
        cluster.everybody(reader -> verdicts.forEach(verdict -> {
            if (verdict.reads() || verdict.kind().equals("-") && !verdict.admits(reader)) {
                cluster.calls().of(verdict).forEach(call -> ask(reader, verdict, call));
            }
        }));
        return this;
    }

    /** What somebody was told, or let do, who may not. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** Words that nobody of the office has read: then the question is not asked that would show them to others. */
    Set<String> unread() {
        Set<String> unread = new TreeSet<>();
        cluster.stock().markers().values().stream()
                .filter(marker -> marker.audience() != Marker.Audience.NOBODY)
                .map(Marker::word)
                .filter(word -> !readByOffice.contains(word))
                .forEach(unread::add);
        // Of most pairings that could be there is none.
        unread.removeAll(cluster.stock().pairings());
        return unread;
    }

    private void ask(Reader reader, Verdict verdict, Call call) {
        if (call.address().contains("{") || call.address().contains("*")) {
            return;
        }
        Http.Answer answer = reader.ask(verdict.method(), call);
        String where = reader + " " + verdict.method() + " " + call.address() + " " + answer.status();
        boolean done = answer.status() < 300 || answer.status() == REDIRECTED_AFTER_WRITING;
        if (answer.status() >= 500 || done && !verdict.admits(reader)) {
            leaks.add(where + ", for " + verdict.who());
        }
        Set<String> shown = new HashSet<>(cluster.words(answer));
        // What was asked is said again, and may be cut short.
        Set<String> asked = cluster.words(call.address());
        shown.removeIf(word -> asked.stream().anyMatch(one -> one.startsWith(word)));
        for (String word : shown) {
            Marker marker = cluster.stock().markers().get(word);
            if (marker == null || !Reference.mayRead(reader, marker)) {
                leaks.add(where + " shows " + word);
            }
        }
        if (OFFICE.contains(reader.name())) {
            readByOffice.addAll(shown);
        }
    }
}
