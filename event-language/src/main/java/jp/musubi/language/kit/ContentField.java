package jp.musubi.language.kit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jp.musubi.language.kit.sealing.Audience;
import org.jspecify.annotations.Nullable;

/**
 * All that is to know of one field of a record's content.
 *
 * @param path its name in JSON, nested ones with dots: {@code ip.number}
 * @param sort what it holds
 * @param item the class of its value, or of the entries of its list
 * @param required whether it must say something
 * @param most the limit of its text, or of each of its texts; null when it is none
 * @param asked when people are asked for it
 * @param matched how it takes part in matching; null when it does not
 * @param substance whether a change of it is substantive
 * @param sealed whether it is stored encrypted
 * @param audience who of those that see the record sees it
 * @param publishable whether it stands in the masked edition of a list
 * @param reads its value in a content; null when the record that it lies in is absent
 */
public record ContentField(
        String path,
        Sort sort,
        Class<?> item,
        boolean required,
        @Nullable Most most,
        Asked.When asked,
        @Nullable Matched matched,
        boolean substance,
        boolean sealed,
        Audience audience,
        boolean publishable,
        Function<Record, Object> reads) {

    /** What a field can hold. */
    public enum Sort {
        TEXT,
        TEXTS,
        CODE,
        CODES,
        NUMBER,
        DATE,
        YES_NO,
        /** Organizations and persons, by their ids. */
        PARTIES,
        /** Records, each with components of its own, which their own code reads, checks and shows. */
        ROWS;

        private boolean words() {
            return this == TEXT || this == TEXTS;
        }
    }

    /** @throws IllegalStateException when something is not said that must be, or does not fit */
    public ContentField {
        boolean words = sort.words();
        hold(path, words == (most != null), "is a text without a limit, or a limit without a text: @Most");
        hold(path, matched == null || words && sealed, "takes part in matching and is no sealed text: @Matched");
        hold(path, !required || asked == Asked.When.FIRST, "is required and not asked for first: @Asked(FIRST)");
        hold(path, !publishable || audience == Audience.READERS, "is not for all readers and yet @Publishable");
    }

    private static void hold(String path, boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("the field " + path + " " + what);
        }
    }

    /** Whether it holds what people write in their own words: texts, and neither a code nor a number, a day or a record. */
    public boolean words() {
        return sort.words();
    }

    /** Whether it lies in a record within the record. */
    public boolean nested() {
        return path.indexOf('.') > 0;
    }

    /** Whether it takes part in matching as that. */
    public boolean matchedAs(Matched.Part part) {
        return matched != null && matched.value() == part;
    }

    /** Its value in a content; null or an empty list when it says nothing. */
    public @Nullable Object of(Record content) {
        return reads.apply(content);
    }

    /** Its text in a content. @throws ClassCastException when it holds something else */
    public @Nullable String text(Record content) {
        return (String) of(content);
    }

    /** Its texts in a content: one at most unless it is a list. @throws ClassCastException when it holds something else */
    public List<String> texts(Record content) {
        Object value = of(content);
        return switch (value) {
            case null -> List.of();
            case Collection<?> several ->
                several.stream().map(String.class::cast).toList();
            default -> List.of((String) value);
        };
    }

    /** Whether two contents say the same in it. The order of texts in a list says nothing. */
    public boolean same(Record one, Record other) {
        return sort == Sort.TEXTS
                ? new HashSet<>(texts(one)).equals(new HashSet<>(texts(other)))
                : Objects.equals(of(one), of(other));
    }

    /** The values to choose from, in their order; none unless it holds codes. */
    public List<Coded> codes() {
        return item.isEnum()
                ? List.of(item.getEnumConstants()).stream()
                        .map(Coded.class::cast)
                        .toList()
                : List.of();
    }
}
