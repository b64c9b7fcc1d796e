package jp.musubi.app.leak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.musubi.app.leak.Calls.Call;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.seed.SeedId;

/** That a record of which a reader may not know is answered as one that does not exist. */
final class Alike {
    private static final int RECORDS = Cluster.LONG ? 1_000 : 2;

    private final Cluster cluster;
    private final Queue<String> different = new ConcurrentLinkedQueue<>();

    Alike(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Asks for both as each reader, and tells where the answers differ. */
    List<String> ask(List<Verdict> verdicts) {
        cluster.everybody(reader -> verdicts.forEach(verdict -> ask(reader, verdict)));
        return List.copyOf(different);
    }

    private void ask(Reader reader, Verdict verdict) {
        Map<String, String> absent = new HashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        for (Call call : cluster.calls().of(verdict)) {
            if (call.about() == null || knows(reader, call.about())) {
                continue;
            }
            String none = absent(call.about());
            String form = (call.address() + call.body()).replace(call.about(), none);
            if (asked.merge(form, 1, Integer::sum) > RECORDS) {
                continue;
            }
            String hidden = Plain.of(reader.ask(verdict.method(), call), call.about());
            String nothing =
                    absent.computeIfAbsent(form, any -> Plain.of(reader.ask(verdict.method(), call.about(none)), none));
            if (!hidden.equals(nothing)) {
                different.add(reader + " " + verdict.method() + " " + call.address() + " " + call.body() + ": "
                        + Plain.difference(hidden, nothing));
            }
        }
    }

    private boolean knows(Reader reader, String id) {
        Marker marker = cluster.stock().markers().get(id);
        return marker == null || Reference.mayRead(reader, marker);
    }

    /** An id of the same form that nothing has. */
    private static String absent(String id) {
        return id.startsWith("zq")
                ? id.substring(0, 3) + "99id"
                : PairingId.of(new NeedId("zqn99id"), new SeedId("zqs99id")).value();
    }
}
