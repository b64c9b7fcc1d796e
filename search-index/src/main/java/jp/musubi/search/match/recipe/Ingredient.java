package jp.musubi.search.match.recipe;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jp.musubi.language.kit.Coded;

/** What a score is made of. Each but the words has a share in the recipe, to which what it adds is proportional. */
public enum Ingredient implements Coded {
    /** The text's own words. */
    WORDS,
    GLOSSARY,
    KANJI,
    CHARACTER_PAIRS,
    FIELD,
    MEANING,
    ASSOCIATION,
    NEIGHBOURS;

    /** Those with a share, in the order of their names. */
    private static final List<Ingredient> SHARED = Arrays.stream(values())
            .filter(one -> one != WORDS)
            .sorted(Comparator.comparing(Ingredient::code))
            .toList();

    /** Those with a share in the recipe, in the order of their codes. */
    public static List<Ingredient> shared() {
        return SHARED;
    }
}
