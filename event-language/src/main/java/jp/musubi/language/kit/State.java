package jp.musubi.language.kit;

/**
 * Where a record of some kind can stand. A constant of an enum whose order is that in which the process goes; beside the
 * constants stands the table of what leads from one to another, its {@link Way}.
 */
public interface State extends Coded {
    /** What it means, whatever the process. */
    Phase phase();

    /** How it strikes the eye. */
    Tone tone();

    /** The way on which it lies. */
    Way<?> way();

    /** Whether somebody has to do something before it comes into force. */
    default boolean waits() {
        return phase() == Phase.WAITS;
    }

    /** Whether it is in force. */
    default boolean stands() {
        return phase() == Phase.STANDS;
    }

    /** Whether it is put aside for a time. */
    default boolean rests() {
        return phase() == Phase.RESTS;
    }

    /** Whether it waits, stands or rests: whether anything may still come of it. */
    default boolean underway() {
        return waits() || stands() || rests();
    }

    /** Whether its contents are gone. */
    default boolean erased() {
        return phase() == Phase.ERASED;
    }

    /** Whether it is over, and of the past. */
    default boolean past() {
        return phase() == Phase.PAST;
    }

    /** Whether lists show it without having been asked for it. */
    default boolean listed() {
        return !past() && !erased();
    }
}
