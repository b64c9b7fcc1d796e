package jp.musubi.eventlog;

/**
 * Where an append stands.
 *
 * @param first position of its first event
 * @param last position of its last event
 * @param repeated whether this append id had been stored before
 */
public record Appended(long first, long last, boolean repeated) {}
