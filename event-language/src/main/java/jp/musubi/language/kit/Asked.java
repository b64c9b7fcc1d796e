package jp.musubi.language.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When people are asked for this component. Of those that are asked at the same time, one is asked after the other as they
 * are declared. Beside a record within a record it says so of all its components.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Asked {
    /** When. */
    When value();

    /** Parts of a form, in their order. */
    enum When {
        /** Before anything else, of everybody. */
        FIRST,
        /** Next, where the record came in through somebody else. */
        CONSENT,
        /** 「あとで」, and there first: it decides how widely the record may be shown. */
        EARLY,
        /** 「あとで」. */
        LATER
    }
}
