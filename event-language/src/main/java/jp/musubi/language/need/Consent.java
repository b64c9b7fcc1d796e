package jp.musubi.language.need;

import java.time.LocalDate;
import jp.musubi.language.record.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * 同意: the owner's consent to pass a need on, required for every channel but 直接.
 *
 * @param on the day it was given
 * @param audience the widest 公開範囲 it allows
 * @param until the last day on which it holds
 */
public record Consent(
        @Nullable LocalDate on,
        @Nullable Disclosure audience,
        @Nullable LocalDate until) {}
