package jp.musubi.command.kit.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason.
 *
 * @param field JSON name of the field it is about, for example {@code ip.status}; null when about the whole record
 * @param code message key without its prefix {@code refusal.}, for example {@code required}
 * @param arguments values for the message: numbers, codes and texts
 */
public record Violation(@Nullable String field, String code, List<Object> arguments) {}
