package jp.musubi.app.text;

import java.util.Locale;
import jp.musubi.language.RecordType;

/** Names of fields as users read them. */
public final class Labels {
    private Labels() {}

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
                return label + number(field);
            }
        }
        return field;
    }

    private static String number(String field) {
        String digits = field.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 4 ? "" : "（" + (Integer.parseInt(digits) + 1) + "）";
    }
}
