/**
 * The MongoDB engine over the wire. By default the server is an in-memory stand-in; with {@code MUSUBI_TEST_MONGODB_URI}
 * set, a real one, where each test has a fresh database.
 */
package jp.musubi.eventlog.mongo;
