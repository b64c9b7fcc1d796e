package jp.musubi.app.leak;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two clusters that differ in hidden records only, asked the same by those who may not know of these. */
final class Twins {
    /** Also how long an answer is: a time is written as long as its last digits want, and what is said is compared itself. */
    private static final Pattern TIME = Pattern.compile(
            "content-length=\\[\\d+\\]|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d|\\b\\d\\d:\\d\\d\\b");

    private final Cluster full;
    private final Map<String, Reader> others;
    private final Queue<String> different = new ConcurrentLinkedQueue<>();

    Twins(Cluster full, Cluster other) {
        this.full = full;
        others = other.readers().stream().collect(Collectors.toMap(Reader::name, Function.identity()));
    }

    /** Tells where strangers are answered differently. */
    List<String> ask(List<Verdict> verdicts) {
        full.everybody(reader -> {
            if (Cast.isStranger(reader)) {
                verdicts.forEach(verdict -> ask(reader, others.get(reader.name()), verdict));
            }
        });
        return List.copyOf(different);
    }

    private void ask(Reader one, Reader other, Verdict verdict) {
        for (Calls.Call call : full.calls().of(verdict)) {
            Marker about = call.about() == null ? null : full.stock().markers().get(call.about());
            if (about != null && !Reference.mayRead(one, about)) {
                // Answered as if there were none: that is asked by itself.
                continue;
            }
            String here = plain(one, call);
            String there = plain(other, call);
            if (!here.equals(there)) {
                different.add(one + " " + call.address() + ": " + Plain.difference(here, there));
            }
        }
    }

    private static String plain(Reader reader, Calls.Call call) {
        return TIME.matcher(Plain.of(reader.ask("GET", call), null)).replaceAll("");
    }
}
