package jp.musubi.node;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.musubi.language.kit.Coded;

/** What a node does. Several nodes on one log share the work. */
public enum NodeRole implements Coded {
    /** Takes commands: forms, writing requests, lists. Founds the cluster. */
    COMMAND,
    /** Keeps an index and answers from it: pages, reading requests. */
    QUERY,
    /** Follows the log and sends commands: the matcher, erasure. Keeps an index for the matcher. */
    AUTOMATION;

    /** Every role: what a node has unless told otherwise. */
    public static final Set<NodeRole> ALL = Collections.unmodifiableSet(EnumSet.allOf(NodeRole.class));

    /** Reads codes with commas between them. Empty when one is unknown, or there is none. */
    public static Optional<Set<NodeRole>> parse(String codes) {
        Set<NodeRole> roles = EnumSet.noneOf(NodeRole.class);
        for (String code : codes.split(",", -1)) {
            Optional<NodeRole> role = Arrays.stream(values())
                    .filter(known -> known.code().equals(code.strip()))
                    .findFirst();
            if (role.isEmpty()) {
                return Optional.empty();
            }
            roles.add(role.get());
        }
        return Optional.of(roles);
    }
}
