package jp.musubi.language.cluster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;

/**
 * The first event of every log.
 *
 * @param name name of the cluster
 * @param demo whether all data in this log is fictitious (架空データ)
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "ClusterFounded",
        version = "1")
public record ClusterFounded(String name, boolean demo) implements ClusterEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return new RecordRef(RecordType.CLUSTER, "main");
    }
}
