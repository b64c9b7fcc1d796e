package jp.musubi.query.audit.readevents;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One event as stored, with its payload opened as far as keys exist.
 *
 * @param payload JSON tree of the opened event
 * @param hash leaf hash, hexadecimal
 */
public record AuditEvent(
        long position,
        long commit,
        String id,
        String type,
        String version,
        Instant time,
        List<String> tags,
        Map<String, String> metadata,
        com.fasterxml.jackson.databind.JsonNode payload,
        boolean erased,
        String hash) {}
