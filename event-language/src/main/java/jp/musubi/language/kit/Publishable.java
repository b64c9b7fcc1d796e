package jp.musubi.language.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This component stands in 公表用の一覧, the masked edition of a list: it tells what is offered or needed, and neither who it is nor by
 * what it could be found. Whatever does not say so is withheld there, a new component too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Publishable {}
