package jp.musubi.language.cluster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;

/**
 * Whether coordinators, programme officers, auditors and administrators must have a second factor.
 *
 * @param required whether they must from now on
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "SecondFactorRuleSet",
        version = "1")
public record SecondFactorRuleSet(boolean required) implements ClusterEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return new RecordRef(RecordType.CLUSTER, "main");
    }
}
