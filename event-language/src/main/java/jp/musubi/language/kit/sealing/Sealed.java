package jp.musubi.language.kit.sealing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This component is stored encrypted (AES-GCM) under the keys of the nearest enclosing {@link Personal} value, else of
 * {@code Event.sealedUnder()}. Once a key is destroyed the component reads as null. All such components of
 * one record lie in one box.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Sealed {}
