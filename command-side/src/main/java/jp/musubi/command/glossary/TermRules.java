package jp.musubi.command.glossary;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.language.glossary.TermContent;
import org.jspecify.annotations.Nullable;

/** What a group of the glossary must fulfil: at least two forms, each short and once. */
public final class TermRules {
    /** Longest form, in characters (code points). */
    public static final int FORM = 100;

    /** Most forms of one group, all kinds together. */
    public static final int FORMS = 60;

    /** What parts forms from each other wherever several are written in one cell or field. */
    private static final Pattern BETWEEN = Pattern.compile("[、;；|｜\\n\\r\\t]");

    private TermRules() {}

    /**
     * All violations; none when the group can be stored.
     *
     * @param content null counts as nothing filled in
     */
    public static List<Violation> check(@Nullable TermContent content) {
        Checks checks = new Checks();
        if (content == null || content.forms().findAny().isEmpty()) {
            return checks.add("business", Codes.GROUP_EMPTY).found();
        }
        long count = content.forms().count();
        if (count == 1) {
            checks.add(null, Codes.TOO_FEW_FORMS);
        }
        if (count > FORMS) {
            return checks.add(null, FieldCodes.TOO_MANY, FORMS).found();
        }
        Set<String> seen = new HashSet<>();
        each("business", content.business(), seen, checks);
        each("academic", content.academic(), seen, checks);
        each("english", content.english(), seen, checks);
        return checks.found();
    }

    /** The form as it is compared: width and case make no difference. */
    public static String folded(String form) {
        return Normalizer.normalize(form, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the form holds what parts forms from each other, so that it would be read as several. */
    public static boolean several(String form) {
        return BETWEEN.matcher(form).find();
    }

    /** Whether the text can be a form of some group. */
    public static boolean fits(String form) {
        return new Checks().requiredText("form", form, FORM).found().isEmpty() && !several(form);
    }

    private static void each(String field, List<String> forms, Set<String> seen, Checks checks) {
        for (String form : forms) {
            checks.requiredText(field, form, FORM);
            if (several(form)) {
                checks.add(field, Codes.SEVERAL_FORMS, form);
            } else if (!Checks.blank(form) && !seen.add(folded(form))) {
                checks.add(field, Codes.SAME_FORM_TWICE, form);
            }
        }
    }
}
