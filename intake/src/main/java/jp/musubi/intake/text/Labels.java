package jp.musubi.intake.text;

import java.util.Locale;
import jp.musubi.language.RecordType;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.ProposedBy;

/** Names of fields as users read them. */
public final class Labels {
    private Labels() {}

    /**
     * Where a pairing stands, or one of its steps. A candidate is named by who proposed it last: what was made by hand is not
     * automatic.
     *
     * @param by who proposed it last
     */
    public static String stage(Locale locale, PairingState state, ProposedBy by) {
        String byOrigin = "PairingState." + state.code() + "." + by.code();
        return Texts.has(locale, byOrigin) ? Texts.of(locale, byOrigin) : Texts.label(locale, state);
    }

    /**
     * The label of a field, for example 「ORCID（2）」 for {@code researchers.1.orcid}.
     *
     * @param field JSON name as a violation gives it; a name without a label is returned as it is
     */
    public static String field(Locale locale, RecordType type, String field) {
        String key = field.replaceAll("\\.\\d+", "");
        for (String prefix : new String[] {type.code() + ".", "record."}) {
            String label = Texts.of(locale, prefix + key);
            if (!label.equals(prefix + key)) {
                return label + number(locale, field);
            }
        }
        return field;
    }

    private static String number(Locale locale, String field) {
        String digits = field.replaceAll("[^0-9]", "");
        if (digits.isEmpty() || digits.length() > 4) {
            return "";
        }
        int number = Integer.parseInt(digits) + 1;
        return Texts.supported(locale).equals(Locale.ENGLISH) ? " (" + number + ")" : "（" + number + "）";
    }
}
