package jp.musubi.eventlog.audit;

/**
 * What an audit found, and how far it came.
 *
 * @param verdict intact, or the first position that does not hold
 * @param reached the last commit found intact; of an intact log, its head at the time of the call
 */
public record AuditResult(Verdict verdict, Checkpoint reached) {}
