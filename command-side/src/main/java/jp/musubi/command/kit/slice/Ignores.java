package jp.musubi.command.kit.slice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.musubi.language.kit.Event;

/**
 * Names the events that a decision model leaves out on purpose, of each kind of which it reads any. A model lists what it
 * reads by hand: without this an event that is new would be missing from the list, and nothing would tell whether it was
 * left out or forgotten.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ignores {
    /** Events that change nothing of what the model knows. */
    Class<? extends Event>[] value();
}
