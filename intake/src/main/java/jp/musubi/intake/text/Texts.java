package jp.musubi.intake.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;

/** Looks up texts. The bundles are Japanese ({@code _ja}) and English ({@code _en}); Japanese is the default. */
public final class Texts {
    /** Whose words stand apart although they are no kinds of record. */
    private static final List<String> ROOMS = List.of(
            "account",
            "audit",
            "cluster",
            "confirmation",
            "consent",
            "custody",
            "glossary",
            "history",
            "home",
            "mail",
            "matching",
            "party",
            "record",
            "sounding",
            "status");

    /**
     * For each subject {@code labels}, the names of its fields ({@code seed.title}) and codes ({@code SeedKind.research_result}), and
     * a bundle that is called as the subject is: what its pages say. Between them, what has no subject.
     */
    private static final List<String> BUNDLES = Stream.of(
                    subjects().map(subject -> "labels." + subject),
                    Stream.of("refusals", "pages", "cli", "imports"),
                    subjects())
            .flatMap(names -> names)
            .map(name -> "i18n." + name)
            .toList();

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Refusals whose first argument is a code: the code's type. */
    private static final Map<String, String> CODED = Map.of(
            "already_published", "Disclosure",
            "already_open", "Disclosure",
            "wider_than_consent", "Disclosure",
            "pairing_elsewhere", "PairingState",
            "scope_not_allowed", "Role",
            "token_too_wide", "TokenSubject",
            "already_granted", "Role",
            "not_granted", "Role");

    private static final Map<Locale, Map<String, String>> PATTERNS = new ConcurrentHashMap<>();

    private Texts() {}

    /** {@code ja} for Japanese and everything that is not English. */
    public static Locale supported(Locale wanted) {
        return Locale.ENGLISH.getLanguage().equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /** The text for a key, with arguments put in by {@link MessageFormat}. A missing key shows as itself. */
    public static String of(Locale locale, String key, Object... arguments) {
        Locale supported = supported(locale);
        String pattern = patterns(supported).get(key);
        return pattern == null ? key : new MessageFormat(pattern, supported).format(arguments);
    }

    /** Whether the text for the key waits for arguments: it is then a sentence, and no label. */
    public static boolean takesArguments(Locale locale, String key) {
        return patterns(supported(locale)).getOrDefault(key, "").matches("(?s).*\\{\\d.*");
    }

    /** Whether there is a text for the key. */
    public static boolean has(Locale locale, String key) {
        return patterns(supported(locale)).containsKey(key);
    }

    /** The label of a coded value. */
    public static String label(Locale locale, Coded value) {
        return of(locale, value.getClass().getSimpleName() + "." + value.code());
    }

    /** The reason of a refusal, as a sentence without the field's name. */
    public static String reason(Locale locale, Violation violation) {
        Object[] arguments = violation.arguments().toArray();
        String type = CODED.get(violation.code());
        if (type != null && arguments.length > 0 && has(locale, type + "." + arguments[0])) {
            arguments[0] = of(locale, type + "." + arguments[0]);
        }
        return of(locale, "refusal." + violation.code(), arguments);
    }

    /** Kinds of record bring bundles of their own, where they have any. */
    private static Stream<String> subjects() {
        return Stream.concat(ROOMS.stream(), Arrays.stream(RecordType.values()).map(RecordType::code))
                .distinct();
    }

    /** All bundles there may be, in the order in which a key is looked for. */
    static List<String> bundles() {
        return BUNDLES;
    }

    private static Map<String, String> patterns(Locale locale) {
        return PATTERNS.computeIfAbsent(locale, Texts::load);
    }

    /** Where a key stands in two bundles, the earlier bundle has it. */
    private static Map<String, String> load(Locale locale) {
        Map<String, String> patterns = new HashMap<>();
        for (String name : BUNDLES) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(name, locale, NO_FALLBACK);
                bundle.keySet().forEach(key -> patterns.putIfAbsent(key, bundle.getString(key)));
            } catch (MissingResourceException e) {
                // Not every subject has words of both sorts, and what runs without pages does without their words: keys
                // show as themselves.
                continue;
            }
        }
        return Map.copyOf(patterns);
    }
}
