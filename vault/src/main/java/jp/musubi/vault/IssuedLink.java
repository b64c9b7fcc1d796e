package jp.musubi.vault;

import java.time.Instant;

/**
 * A one-time link that was given out.
 *
 * @param id names the link and does not open it: for the id of what is appended by it, so that twice is once
 * @param purpose what it is for
 * @param subject what it is about, as given when it was issued, such as {@code need:12}
 * @param issued when
 * @param until when it ends
 */
public record IssuedLink(String id, LinkPurpose purpose, String subject, Instant issued, Instant until) {}
