package jp.musubi.eventlog.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.musubi.eventlog.Tag;

/**
 * What an event is found by: its name and its tags, each tag as one text {@code key:value}. Within a tag {@code :},
 * {@code |} and {@code \} bear a backslash, so that no two tags look alike and {@code tag|name} is no other tag.
 *
 * @param tags in the order of {@link Tag}
 * @param all the keys under which a batch with this event is found. Kept: they are needed when it is written, while it
 *     is in the window, and when it leaves it
 */
record EventKeys(String name, List<String> tags, List<String> all) {

    EventKeys(String name, List<String> tags) {
        this(name, tags, keys(name, tags));
    }

    static EventKeys of(String name, Collection<Tag> tags) {
        return new EventKeys(name, tags.stream().sorted().map(EventKeys::tag).toList());
    }

    static String tag(Tag tag) {
        return escaped(tag.key()) + ":" + escaped(tag.value());
    }

    static String withName(String tag, String name) {
        return tag + "|" + name;
    }

    /** The key of all events of a name: no tag begins so. */
    static String ofName(String name) {
        return "|" + name;
    }

    private static List<String> keys(String name, List<String> tags) {
        List<String> keys = new ArrayList<>(1 + 2 * tags.size());
        keys.add(ofName(name));
        for (String tag : tags) {
            keys.add(tag);
            keys.add(withName(tag, name));
        }
        return keys;
    }

    /** Reads what {@link #tag(Tag)} wrote. @throws IllegalArgumentException when the text is no such tag */
    static Tag read(String text) {
        StringBuilder part = new StringBuilder(text.length());
        String key = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && special(text.charAt(i + 1))) {
                part.append(text.charAt(++i));
            } else if (c == ':' && key == null) {
                key = part.toString();
                part.setLength(0);
            } else if (special(c)) {
                throw new IllegalArgumentException("a tag has a character where none of its kind may stand");
            } else {
                part.append(c);
            }
        }
        if (key == null) {
            throw new IllegalArgumentException("a tag has no key");
        }
        return new Tag(key, part.toString());
    }

    private static boolean special(char c) {
        return c == ':' || c == '|' || c == '\\';
    }

    private static String escaped(String part) {
        if (part.chars().noneMatch(c -> special((char) c))) {
            return part;
        }
        StringBuilder escaped = new StringBuilder(part.length() + 4);
        for (int i = 0; i < part.length(); i++) {
            if (special(part.charAt(i))) {
                escaped.append('\\');
            }
            escaped.append(part.charAt(i));
        }
        return escaped.toString();
    }
}
