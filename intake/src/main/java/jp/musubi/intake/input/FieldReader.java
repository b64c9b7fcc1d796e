package jp.musubi.intake.input;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** Takes fields one by one, turns their texts into values, and notes every error. */
final class FieldReader {
    /** More than these would tell nobody more. */
    private static final int MOST_VIOLATIONS = 100;

    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "on", "はい", "有", "あり", "有り", "可", "要", "必要", "○", "〇", "◯");
    private static final Set<String> NO =
            Set.of("false", "no", "n", "0", "off", "いいえ", "無", "なし", "無し", "不可", "否", "不要", "×", "✕");

    private static final String UNKNOWN_PARTY = "unknown_party";
    private static final Pattern PARTY = Pattern.compile("(organization|person):(.+)");

    private final RawFields fields;
    private final Set<String> taken = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    FieldReader(RawFields fields) {
        this.fields = fields;
    }

    /** The one text of a field, without blanks around it and with one kind of line break; null when blank. */
    String text(String name) {
        List<String> texts = texts(name);
        if (texts.size() > 1) {
            refuse(name, "one_value");
        }
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** All non-blank texts of a field. */
    List<String> texts(String name) {
        taken.add(name);
        return fields.values().getOrDefault(name, List.of()).stream()
                .filter(text -> text != null)
                .map(text -> text.replace("\r\n", "\n").replace('\r', '\n').strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A list: several texts are its items; a single text is split at 、 ， , ; and line breaks, but never inside a number. */
    List<String> list(String name) {
        List<String> texts = texts(name);
        if (texts.size() != 1) {
            return texts;
        }
        return Arrays.stream(texts.getFirst().split("[、，;；\\n\\t]|(?<![0-9]),|,(?![0-9])"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** A list of names: as {@link #list}, but a comma, which stands within names, parts nothing. */
    List<String> names(String name) {
        return texts(name).stream()
                .flatMap(text -> Arrays.stream(text.split("[、;；\\n\\t]")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    <E extends Enum<E> & Coded> E code(String name, Class<E> type) {
        return parsed(name, text -> Codes.find(type, text), "unknown_code", String.join(", ", Codes.of(type)));
    }

    <E extends Enum<E> & Coded> Set<E> codes(String name, Class<E> type) {
        Set<E> values = new LinkedHashSet<>();
        for (String text : list(name)) {
            Optional<E> value = Codes.find(type, text);
            value.ifPresentOrElse(
                    values::add, () -> refuse(name, "unknown_code", shown(text), String.join(", ", Codes.of(type))));
        }
        return values;
    }

    /** Organizations and persons, each as {@code organization:<id>} or {@code person:<id>}. */
    Set<RecordRef> parties(String name) {
        Set<RecordRef> parties = new LinkedHashSet<>();
        for (String text : list(name)) {
            party(text).ifPresentOrElse(parties::add, () -> refuse(name, UNKNOWN_PARTY, shown(text)));
        }
        return parties;
    }

    private static Optional<RecordRef> party(String text) {
        Matcher party = PARTY.matcher(text);
        return party.matches() && Ids.isId(party.group(2)) ? Optional.of(RecordRef.parse(text)) : Optional.empty();
    }

    LocalDate date(String name) {
        return parsed(name, Dates::read, "bad_date");
    }

    Boolean yesOrNo(String name) {
        return parsed(name, FieldReader::yesOrNoOf, "unknown_code", "true, false");
    }

    static Optional<Boolean> yesOrNoOf(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return YES.contains(text) ? Optional.of(true) : NO.contains(text) ? Optional.of(false) : Optional.empty();
    }

    /** A whole number; {@code prefix} may stand before it, as in {@code TRL 4}. */
    Integer number(String name, String prefix) {
        return parsed(
                name,
                typed -> {
                    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                            .replaceAll("\\s", "")
                            .toLowerCase(Locale.ROOT);
                    String digits = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
                    return digits.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
                },
                "bad_number");
    }

    private <T> T parsed(String name, Function<String, Optional<T>> parse, String code, Object... more) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<T> value = parse.apply(text);
        if (value.isEmpty()) {
            List<Object> arguments = new ArrayList<>(List.of(shown(text)));
            arguments.addAll(List.of(more));
            refuse(name, code, arguments.toArray());
        }
        return value.orElse(null);
    }

    void refuse(String name, String code, Object... arguments) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(name, code, List.of(arguments)));
        }
    }

    /** The field names that begin so, as given. */
    List<String> namesUnder(String prefix) {
        return fields.values().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** Everything that nobody took is unknown. */
    List<Violation> finish() {
        for (String name : fields.values().keySet()) {
            if (!taken.contains(name)) {
                refuse(shown(name), "unknown_field");
            }
        }
        return violations;
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 80
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 80)) + "…";
    }
}
