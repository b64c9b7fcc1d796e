package jp.musubi.language.cluster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * How the office that runs the cluster is reached, the whole of it. Everybody may read it.
 *
 * @param name of the office
 * @param address where people find it, or null
 * @param hours when it answers, or null
 * @param telephone or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "OfficeDescribed",
        version = "1")
public record OfficeDescribed(
        String name,
        @Nullable String address,
        @Nullable String hours,
        @Nullable String telephone) implements ClusterEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return new RecordRef(RecordType.CLUSTER, "main");
    }
}
