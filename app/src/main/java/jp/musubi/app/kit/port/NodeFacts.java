package jp.musubi.app.kit.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What pages show of the running node. */
public interface NodeFacts {

    /** Whether the cluster holds invented data: every page then says so. */
    boolean demo();

    /** How the office is reached; nothing that is not known. */
    Office office();

    /**
     * How the office is reached.
     *
     * @param name may be null
     * @param address may be null
     * @param hours when it answers; may be null
     * @param telephone at which a coordinator answers; may be null
     */
    record Office(String name, String address, String hours, String telephone) {}

    /** Persons and records whose keys the vault lacks; empty when it lacks none, or that is not known yet. */
    Optional<MissingKeys> missingKeys();

    /**
     * Keys that are missing.
     *
     * @param count of how many persons and records
     * @param oldest when the first text was stored that cannot be read
     * @param newest when the last one was
     */
    record MissingKeys(int count, Instant oldest, Instant newest) {}

    /** How the data of this node are backed up. */
    Backups backups();

    /**
     * How the data of this node are backed up.
     *
     * @param here whether they are files that are backed up from here
     * @param last since when log and vault both are, or null
     */
    record Backups(boolean here, Instant last) {}

    /** Where the node stands now. Cheap: called at each request. */
    Status status();

    /**
     * Where the node stands.
     *
     * @param phase stable code of the phase, a key {@code phase.<code>} of the page texts: {@code opening},
     *     {@code verifying}, {@code indexing}, {@code open}, {@code closing}
     * @param open whether pages can be answered; otherwise visitors get the starting page
     * @param head last position of the log
     * @param indexed position that the index shows
     * @param readOnlyReason why nothing can be stored, or null when all is well
     * @param alarm key of the sentence that says why nothing can be stored, or null when all is well
     * @param failures what has halted; empty when all is well
     * @param sound whether all that the node needs works: a failing part may be one that it can do without
     * @param software version
     * @param roles stable codes of what the node does, keys {@code role.node.<code>}: {@code command}, {@code query},
     *     {@code automation}
     */
    record Status(
            String phase,
            boolean open,
            long head,
            long indexed,
            String readOnlyReason,
            String alarm,
            List<Failure> failures,
            boolean sound,
            String software,
            List<String> roles) {
        public Status {
            failures = List.copyOf(failures);
            roles = List.copyOf(roles);
        }

        /** Whether commands are taken here; otherwise another node on the same log takes them. */
        public boolean stores() {
            return roles.contains("command");
        }

        /** Whether pages are answered here. */
        public boolean answers() {
            return roles.contains("query");
        }

        /** Whether there is an index. */
        public boolean indexes() {
            return answers() || roles.contains("automation");
        }
    }

    /**
     * A projection or automation that halted.
     *
     * @param part stable code, a key {@code part.<code>}: {@code projection}, {@code matching}, {@code erasure}, {@code log},
     *     {@code model}
     * @param position position of the event at which it halted
     * @param error what went wrong, in English, without protected texts
     */
    record Failure(String part, long position, String error) {}
}
