package jp.musubi.node.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing that is held about a person.
 *
 * @param what the type of an event, or the kind of a record; empty for what is neither
 * @param time when it happened or changed; null when that is not known
 * @param by {@code self}, {@code other} or {@code system}; empty when nobody in particular
 * @param records which records it is about, {@code type:id}, as far as the person may know of them
 * @param values what it says, by path
 */
public record HeldItem(String what, Instant time, String by, List<String> records, Map<String, String> values) {

    static HeldItem of(String what, Instant time, Map<String, String> values) {
        return new HeldItem(what, time, "", List.of(), values);
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "HeldItem[" + what + "]";
    }
}
