package jp.musubi.eventlog;

import java.util.Comparator;

/** What an event is about, for example {@code seed} and an id. Sorted by key, then value, as UTF-16 text. */
public record Tag(String key, String value) implements Comparable<Tag> {
    private static final Comparator<Tag> ORDER = Comparator.comparing(Tag::key).thenComparing(Tag::value);

    public Tag {
        Required.present("the key of a tag", key);
        Required.present("the value of a tag", value);
    }

    @Override
    public int compareTo(Tag other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
