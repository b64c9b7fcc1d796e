/**
 * The language of Musubi: what can have happened (events), to what (ids), and in which words (values).
 *
 * <p>Everything here is frozen once it stands in a log: an event's name, its tags and the JSON names of its components
 * never change. What must change is a new version of the event, read through a conversion in {@code codec}.
 */
package jp.musubi.language;
