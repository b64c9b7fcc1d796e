package jp.musubi.command.promise;

/** How far a promise has come by its own events. */
public enum PromiseStatus {
    /** No such contact, or one in which nothing was promised. */
    ABSENT,
    OPEN,
    KEPT,
    GIVEN_UP
}
