package jp.musubi.automation.matching;

import jp.musubi.command.kit.Command;

/** Sends what the matcher found, and that a job is done. Implemented over Axon's gateway, see {@link GatewayMatchCommands}. */
@FunctionalInterface
public interface MatchCommands {

    /**
     * Sends the command and waits for its decision to be durable. A repeat of a command id that was accepted
     * changes nothing. Conflicts with simultaneous commands are retried.
     *
     * @throws jp.musubi.command.kit.refusal.RefusedException when the decision is no; nothing is stored
     */
    void send(Command command, Cause cause);

    /**
     * What led to the command.
     *
     * @param commandId follows from what is said and the cause: the same look at a need has the same id
     * @param eventId id of the event that made the matcher look
     * @param correlationId the first message of the chain to which that event belongs
     */
    record Cause(String commandId, String eventId, String correlationId) {}
}
