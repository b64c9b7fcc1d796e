package jp.musubi.node.gateway;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.kit.sealing.RecordShape;

/** Which field of a command is not as in the event that the same command id once led to. */
final class FirstDifference {
    private FirstDifference() {}

    /**
     * The JSON name of the first part that the command says, that the event has too, and that differs; of a content, the
     * name of its part. Empty when what differs does not stand in the event.
     */
    static Optional<String> of(Command command, Event event) {
        return RecordShape.of(command.getClass()).parts().stream()
                // What a command leaves open is decided: a record without an owner becomes the actor's.
                .filter(part -> part.of((Record) command) != null)
                .flatMap(part -> counterpart(part, event)
                        .flatMap(other ->
                                between(part.name(), part.of((Record) command), other.of((Record) event)).stream()))
                .findFirst();
    }

    private static Stream<RecordShape.Part> counterpart(RecordShape.Part part, Event event) {
        return RecordShape.of(event.getClass()).parts().stream()
                .filter(each -> each.name().equals(part.name()) && each.type().equals(part.type()));
    }

    private static Optional<String> between(String name, Object mine, Object theirs) {
        if (mine.equals(theirs)) {
            return Optional.empty();
        }
        if (theirs == null || !name.equals("content")) {
            return Optional.of(name);
        }
        return RecordShape.of(mine.getClass()).parts().stream()
                // Whoever cannot send a note of the office has kept the one that stands, and is not to learn of it.
                .filter(part -> part.audience() != Audience.OFFICE)
                .filter(part -> !Objects.equals(part.of((Record) mine), part.of((Record) theirs)))
                .map(RecordShape.Part::name)
                .findFirst();
    }
}
