package jp.musubi.language.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How much this text, or each text of this list, may say. Every text has a limit, so that all that is accepted can be indexed. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Most {
    /** Names, titles, numbers: what is typed into one line. */
    int LINE = 200;

    /** What everybody reads first. */
    int SUMMARY = 4_000;

    /** All other texts. */
    int TEXT = 8_000;

    /** What a company may paste in as it is: a whole document of 100 KB. The matcher takes what is salient in it. */
    int DOCUMENT = 110_000;

    /** Characters (Unicode code points). */
    int value();

    /** Texts of a list. */
    int entries() default 1;
}
