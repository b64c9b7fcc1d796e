package jp.musubi.language.kit.sealing;

import java.util.List;

/** Who of those that may know of a record sees a component of its content, from the widest to the narrowest. */
public enum Audience {
    /** Whoever sees the record. */
    READERS,
    /** {@link Limited}: its owner, its intermediary, coordinators and auditors. */
    INSIDERS,
    /** {@link Internal}: coordinators and auditors. */
    OFFICE;

    /**
     * Who sees a field, as the types declare it: the narrowest along its path.
     *
     * @param content class of records
     * @param path as JSON names it, nested ones with dots: {@code ip.number}
     * @throws IllegalArgumentException when there is no such component
     */
    public static Audience of(Class<?> content, String path) {
        Audience narrowest = READERS;
        Class<?> type = content;
        for (String name : List.of(path.split("\\."))) {
            RecordShape.Part part = RecordShape.of(type).part(name);
            narrowest = narrowest.narrower(part.audience());
            type = part.type();
        }
        return narrowest;
    }

    /** The narrower of the two. */
    public Audience narrower(Audience other) {
        return compareTo(other) < 0 ? other : this;
    }
}
