package jp.musubi.app.text;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import jp.musubi.command.refusal.Violation;
import jp.musubi.language.Coded;

/** Looks up texts. The bundles are Japanese ({@code _ja}) and English ({@code _en}); Japanese is the default. */
public final class Texts {
    /** labels: names of fields ({@code seed.title}) and of codes ({@code SeedKind.research_result}). */
    private static final List<String> BUNDLES = List.of("i18n.labels", "i18n.refusals", "i18n.pages", "i18n.cli");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** {@code ja} for Japanese and everything that is not English. */
    public static Locale supported(Locale wanted) {
        return Locale.ENGLISH.getLanguage().equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /** The text for a key, with arguments put in by {@link java.text.MessageFormat}. A missing key shows as itself. */
    public static String of(Locale locale, String key, Object... arguments) {
        for (String bundle : BUNDLES) {
            try {
                String pattern = ResourceBundle.getBundle(bundle, supported(locale), NO_FALLBACK)
                        .getString(key);
                return new java.text.MessageFormat(pattern, supported(locale)).format(arguments);
            } catch (MissingResourceException e) {
                // The next bundle may have it.
                continue;
            }
        }
        return key;
    }

    /** The label of a coded value. */
    public static String label(Locale locale, Coded value) {
        return of(locale, value.getClass().getSimpleName() + "." + value.code());
    }

    /** The reason of a refusal, as a sentence without the field's name. */
    public static String reason(Locale locale, Violation violation) {
        return of(locale, "refusal." + violation.code(), violation.arguments().toArray());
    }
}
