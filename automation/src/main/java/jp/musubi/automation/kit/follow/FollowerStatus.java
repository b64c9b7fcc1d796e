package jp.musubi.automation.kit.follow;

/**
 * Where an automation stands.
 *
 * @param position log position up to which all events have been acted on
 * @param failedAt position of the event at which it halted; 0 while it runs
 * @param error why it halted; null while it runs
 */
public record FollowerStatus(long position, long failedAt, String error) {

    /** Whether it has halted and will not go on until it is started anew. */
    public boolean failed() {
        return error != null;
    }
}
