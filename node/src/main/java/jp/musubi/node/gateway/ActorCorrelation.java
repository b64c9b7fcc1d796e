package jp.musubi.node.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.EventMetadata;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.correlation.CorrelationDataProvider;

/** Copies who did it, for whom and why onto every event that a command leads to. */
final class ActorCorrelation implements CorrelationDataProvider {

    private static final List<String> COPIED = List.of(
            EventMetadata.ACTOR,
            EventMetadata.ON_BEHALF_OF,
            EventMetadata.COMMAND_ID,
            EventMetadata.CORRELATION_ID,
            EventMetadata.CAUSATION_ID,
            EventMetadata.SOFTWARE,
            EventMetadata.REQUEST);

    @Override
    public Map<String, String> correlationDataFor(Message message) {
        Map<String, String> data = new HashMap<>();
        for (String key : COPIED) {
            String value = message.metadata().get(key);
            if (value != null) {
                data.put(key, value);
            }
        }
        return data;
    }
}
