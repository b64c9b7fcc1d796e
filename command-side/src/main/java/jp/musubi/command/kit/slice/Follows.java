package jp.musubi.command.kit.slice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.musubi.language.kit.State;

/**
 * Says that a decision model takes from a {@link jp.musubi.language.kit.Way} which events it reads: its criteria are the
 * way's, so that an event that is new there is read here, too. Of other kinds it reads those that the way names. What it
 * leaves out of them nevertheless stands in its {@link Ignores}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Follows {
    /** The states of the ways. */
    Class<? extends State>[] value();

    /** How much of them it reads. */
    Part part() default Part.WHOLE;

    /** A part of a way. */
    enum Part {
        /** All events. */
        WHOLE,
        /** Those with which a record comes to be. */
        BEGINNING,
        /** Those with which a record comes under way, or is so no more. */
        UNDERWAY
    }
}
