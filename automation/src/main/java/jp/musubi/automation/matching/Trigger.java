package jp.musubi.automation.matching;

import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.MatchTrigger;

/**
 * An event that makes the matcher look.
 *
 * @param position of the event
 * @param kind what happened
 * @param subject the need or seed to which it happened, or the job
 * @param eventId id of the event
 * @param correlationId of the event, or its own id when it has none
 */
record Trigger(long position, MatchTrigger kind, RecordRef subject, String eventId, String correlationId) {}
