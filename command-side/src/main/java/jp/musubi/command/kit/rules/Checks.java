package jp.musubi.command.kit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.RecordRef;
import org.jspecify.annotations.Nullable;

/** Collects violations while a record is looked at, so that a form learns all of its errors at once. */
public final class Checks {
    /** First year that a date can mean. */
    public static final int FIRST_YEAR = 1900;

    /** Last year that a date can mean. */
    public static final int LAST_YEAR = 2200;

    private static final Set<RecordType> PARTIES = Set.of(RecordType.ORGANIZATION, RecordType.PERSON);

    private final List<Violation> found = new ArrayList<>();
    private int total;

    /** What was found, in the order of the checks. */
    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Whether there is nothing to read in a text: null, white space, or invisible characters only. */
    public static boolean blank(@Nullable String text) {
        return Characters.blank(text);
    }

    /** Adds one violation. */
    public Checks add(@Nullable String field, String code, Object... arguments) {
        found.add(new Violation(field, code, List.of(arguments)));
        return this;
    }

    /** The value must be there. */
    public Checks required(String field, @Nullable Object value) {
        return value == null ? add(field, FieldCodes.REQUIRED) : this;
    }

    /** The value, of which the checks before have made sure that it is there. */
    public static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "not checked before");
    }

    /** The text must be there and have something to read. */
    public Checks requiredText(String field, @Nullable String text) {
        return Characters.blank(text) ? add(field, FieldCodes.REQUIRED) : this;
    }

    /**
     * The text may be absent, but not too long, nor hold characters that cannot be stored.
     *
     * @param limit in code points
     */
    public Checks text(String field, @Nullable String text, int limit) {
        if (text == null) {
            return this;
        }
        int length = Characters.count(text);
        total += length;
        if (length > limit) {
            add(field, FieldCodes.TOO_LONG, limit);
        }
        Characters.fault(text).ifPresent(code -> add(field, code));
        return this;
    }

    /** Required, and within the limit. */
    public Checks requiredText(String field, @Nullable String text, int limit) {
        return requiredText(field, text).text(field, text, limit);
    }

    /** A list of texts: few, short, none blank. Reported under the list's name, as forms have one field for it. */
    public Checks texts(String field, List<String> texts, Most most) {
        if (texts.size() > most.entries()) {
            add(field, FieldCodes.TOO_MANY, most.entries());
        }
        for (String text : texts) {
            int before = found.size();
            requiredText(field, text, most.value());
            if (found.size() > before) {
                return this;
            }
        }
        return this;
    }

    /** References to organizations and persons, not too many; whether there are such is not looked at. */
    public Checks parties(String field, Collection<?> parties) {
        if (parties.size() > TextLimits.PARTIES) {
            return add(field, FieldCodes.TOO_MANY, TextLimits.PARTIES);
        }
        for (Object party : parties) {
            if (!(party instanceof RecordRef ref) || !PARTIES.contains(ref.type())) {
                return add(field, FieldCodes.UNKNOWN_PARTY, party.toString());
            }
        }
        return this;
    }

    /** The date may be absent, but not in a year that nobody can mean. */
    public Checks date(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            add(field, FieldCodes.DATE_OUT_OF_RANGE, FIRST_YEAR, LAST_YEAR);
        }
        return this;
    }

    /** The day may be absent, but not lie before the first nor after the last that can be chosen. */
    public Checks day(String field, @Nullable LocalDate day, LocalDate first, LocalDate last) {
        boolean outside = day != null && (day.isBefore(first) || day.isAfter(last));
        return outside ? add(field, FieldCodes.DAY_OUT_OF_RANGE, first.toString(), last.toString()) : this;
    }

    /** All texts looked at so far together must not be too long. */
    public Checks total(int most) {
        return total > most ? add(null, FieldCodes.TOO_LONG_TOTAL, most) : this;
    }
}
