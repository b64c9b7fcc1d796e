package jp.musubi.app.kit.act;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Without this there is no command at all: its absence is refused before anything is looked up. What the decision itself
 * asks for is documented as required by {@code @Schema}, and refused by the decision.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Must {}
