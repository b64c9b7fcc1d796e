package jp.musubi.language.cluster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * Which records coordinators see. Until it is said they see those of all houses. Tagged by the installation, since every
 * decision of a coordinator asks for it.
 *
 * @param sight from now on
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "CoordinatorSightSet",
        version = "1")
public record CoordinatorSightSet(CoordinatorSight sight) implements ClusterEvent {
    /** The tag of the installation. */
    public static final String CLUSTER = "main";

    @Override
    @JsonIgnore
    public RecordRef subject() {
        return new RecordRef(RecordType.CLUSTER, CLUSTER);
    }

    /** There is one. */
    @EventTag(key = "cluster")
    @JsonIgnore
    public String cluster() {
        return CLUSTER;
    }
}
