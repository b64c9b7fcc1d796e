package jp.musubi.node.gateway;

import java.util.Optional;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.UnreadableEventException;

/** The command that an event came by, as its metadata tell. Here it is also the append id, see {@link AxonCommands}. */
public final class CommandIds {
    private CommandIds() {}

    /**
     * For an audit.
     *
     * @throws IllegalArgumentException when the metadata cannot be read
     */
    public static Optional<String> of(StoredEvent event) {
        try {
            return Optional.ofNullable(MetadataCodec.read(event.metadata()).get(EventMetadata.COMMAND_ID));
        } catch (UnreadableEventException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
