package jp.musubi.query.kit.projection;

import jp.musubi.language.kit.RecordRef;

/** An event needs a record of which nothing is known: the log contradicts itself, or not all of it has been taken in. */
public final class NotKnownException extends IllegalStateException {
    public NotKnownException(RecordRef record) {
        super("no such record: " + record);
    }
}
