package jp.musubi.language.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This text takes part in matching. Whatever does is substance, too: see {@link Substance}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Matched {
    /** As what. */
    Part value() default Part.BODY;

    /**
     * How soon a sentence of it is shown among those that explain a pairing, of which there is room for a few: those with a
     * lower number first, and those with the same as they are declared.
     */
    int shown() default 9;

    /** What a text is to the matcher. */
    enum Part {
        /** The title; one of each content. */
        TITLE,
        /** A part of the body, whose parts are joined as they are declared. */
        BODY,
        /** The keywords; one of each content. */
        KEYWORDS
    }
}
