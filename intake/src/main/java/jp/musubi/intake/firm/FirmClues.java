package jp.musubi.intake.firm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.OrganizationNames;

/** Finds what in the open words of a need tells whose it is. */
public final class FirmClues {
    /** Signs that people put into a name, or leave out. */
    private static final String BETWEEN = "[\\s・･,，.．'’\"”“‐-]*";

    /** One letter is a word of the language, not a name. */
    private static final int SHORTEST = 2;
    /** A shorter reading is part of many words. */
    private static final int SHORTEST_READING = 4;

    /** What things are called that only somebody makes: words in katakana, in Latin letters or with numbers, or in brackets. */
    private static final Pattern PRODUCT = Pattern.compile("[ァ-ヶー]{4,}|[A-Za-z][A-Za-z0-9-]{2,}|[「『][^「」『』]{2,30}[」』]");
    /** So many are looked for elsewhere. */
    private static final int PRODUCTS = 8;

    private FirmClues() {}

    /**
     * What the open fields tell.
     *
     * @param firm what is known of it; what the content itself calls it is looked for in any case
     * @param elsewhere whether any other record that the writer may see has a word
     */
    public static List<FirmClue> of(NeedContent content, Firm firm, Predicate<String> elsewhere) {
        Set<String> products = products(content, elsewhere);
        Set<String> names = new LinkedHashSet<>(firm.names());
        if (content.company() != null) {
            names.add(content.company());
        }
        List<FirmClue> clues = new ArrayList<>();
        for (ContentField field : words(content, true)) {
            String text = folded(String.join("\n", field.texts(content)));
            first(Stream.concat(
                            names.stream().filter(name -> said(text, OrganizationNames.key(name), SHORTEST)),
                            firm.readings().stream().filter(name -> said(text, name, SHORTEST_READING))))
                    .forEach(name -> clues.add(new FirmClue(field.path(), ClueKind.NAME, name)));
            first(firm.places().stream().filter(place -> said(text, place, SHORTEST)))
                    .forEach(place -> clues.add(new FirmClue(field.path(), ClueKind.PLACE, place)));
            first(products.stream().filter(product -> said(text, product, SHORTEST)))
                    .forEach(product -> clues.add(new FirmClue(field.path(), ClueKind.PRODUCT, product)));
        }
        return List.copyOf(clues);
    }

    /** One of a kind is enough to look at a field again. */
    private static Stream<String> first(Stream<String> found) {
        return found.limit(1);
    }

    private static List<ContentField> words(NeedContent content, boolean open) {
        return ContentFields.of(NeedContent.class).all().stream()
                .filter(field -> field.words() && open == (field.audience() == Audience.READERS))
                .filter(field -> field.audience() != Audience.OFFICE)
                .filter(field -> !field.texts(content).isEmpty())
                .toList();
    }

    /** What the limited part speaks of, the open part too, and nobody else. */
    private static Set<String> products(NeedContent content, Predicate<String> elsewhere) {
        String open = folded(words(content, true).stream()
                .flatMap(field -> field.texts(content).stream())
                .collect(Collectors.joining("\n")));
        Set<String> products = new LinkedHashSet<>();
        for (ContentField field : words(content, false)) {
            for (String text : field.texts(content)) {
                Matcher found = PRODUCT.matcher(text);
                while (found.find()) {
                    products.add(found.group().replaceAll("[「」『』]", ""));
                }
            }
        }
        return products.stream()
                .filter(product -> said(open, product, SHORTEST))
                .limit(PRODUCTS)
                .filter(elsewhere.negate())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a folded text has a name, with or without what people put between its letters. Latin letters are whole words. */
    private static boolean said(String text, String name, int shortest) {
        String letters = folded(name).replaceAll(BETWEEN, "");
        if (letters.codePointCount(0, letters.length()) < shortest) {
            return false;
        }
        String spread = letters.codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(BETWEEN));
        return Pattern.compile("(?<![a-z0-9](?=[a-z0-9]))" + spread + "(?!(?<=[a-z0-9])[a-z0-9])")
                .matcher(text)
                .find();
    }

    /** As names of organizations are compared, and kana as katakana. */
    private static String folded(String text) {
        String folded = OrganizationNames.sought(text);
        StringBuilder out = new StringBuilder(folded.length());
        for (char c : folded.toCharArray()) {
            out.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c);
        }
        return out.toString();
    }
}
