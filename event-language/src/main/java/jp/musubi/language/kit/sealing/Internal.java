package jp.musubi.language.kit.sealing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This component is 内部の記録, a note of the office: only coordinators and auditors see it or find the record by its words,
 * not even the owner or the intermediary. Coordinators write it; a revision by anybody else leaves it as it was. It is
 * {@code @Limited} as well.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Internal {}
