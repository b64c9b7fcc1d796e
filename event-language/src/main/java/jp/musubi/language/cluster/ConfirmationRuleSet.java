package jp.musubi.language.cluster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;

/**
 * Whether owners must have confirmed the wording of a need or seed before somebody else lets others see it.
 *
 * @param required whether they must, of what is opened or published from now on
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "ConfirmationRuleSet",
        version = "1")
public record ConfirmationRuleSet(boolean required) implements ClusterEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return new RecordRef(RecordType.CLUSTER, "main");
    }
}
