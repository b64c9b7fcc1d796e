package jp.musubi.search.document;

import java.util.List;

/**
 * The glossary in force at a log position. While nothing of it changes it is the same instance at every position, so what
 * is worked out of it can be kept by its version.
 *
 * @param version {@code glossary@<position of the last change>}, or {@code none} when no group is in force
 * @param groups those in force, by id
 */
public record Glossary(String version, List<TermGroup> groups) {
    /** No group at all. */
    public static final Glossary NONE = new Glossary("none", List.of());

    public Glossary {
        groups = List.copyOf(groups);
    }

    /** The groups that a change at the position left in force, ordered by id. */
    public static Glossary at(long lastChange, List<TermGroup> groups) {
        return groups.isEmpty() ? NONE : new Glossary("glossary@" + lastChange, groups);
    }
}
