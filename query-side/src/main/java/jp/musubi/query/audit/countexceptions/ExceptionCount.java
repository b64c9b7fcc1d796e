package jp.musubi.query.audit.countexceptions;

/**
 * How often there was a kind of exception.
 *
 * @param type what the kind of event is called, for example {@code OwnerChanged}
 */
public record ExceptionCount(String type, long count) {}
