package jp.musubi.app.entrance;

import java.time.Duration;

/**
 * How long a client may take.
 *
 * @param headers for a request line and its headers
 * @param body for a form or JSON, at most a megabyte
 * @param upload for a form with a file, at most eight
 * @param rest for the rest of what was refused, which is read on so that its sender gets to see the answer
 */
record Limits(Duration headers, Duration body, Duration upload, Duration rest) {}
