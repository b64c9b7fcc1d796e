package jp.musubi.language.consultation;

import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor wrote. All of it is about somebody, and sealed; what reads null although it was required has been erased.
 *
 * @param text 困りごと
 * @param name お名前, or null
 * @param company 会社・お店, or null
 * @param telephone 電話, or null when there is an address
 * @param email メールアドレス, or null when there is a telephone
 */
public record ConsultationContent(
        @Sealed @Nullable String text,
        @Sealed @Nullable String name,
        @Sealed @Nullable String company,
        @Sealed @Nullable String telephone,
        @Sealed @Nullable String email) {
    /** The longest text, in characters. */
    public static final int TEXT = 4_000;

    /** The longest telephone number as people write it. */
    public static final int TELEPHONE = 40;

    /** The longest of all other lines. */
    public static final int LINE = Most.LINE;

    /** Of which nothing is left. */
    public static ConsultationContent erased() {
        return new ConsultationContent(null, null, null, null, null);
    }
}
