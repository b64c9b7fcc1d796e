package jp.musubi.language.matching;

/**
 * All the numbers that a matcher scores by: with them, and the software that reads them, any result can be made again.
 *
 * @param name what results call it, for example {@code trained-12045}
 * @param base the recipe from which it was learned, for example {@code musubi-2}
 * @param query how the words of a query count
 * @param words saturation of words in Japanese writing
 * @param latin saturation of words in Latin letters
 * @param characters saturation of kanji and of character pairs
 * @param shares what each ingredient may add
 */
public record MatcherRecipe(
        String name,
        String base,
        Query query,
        Saturation words,
        Saturation latin,
        Saturation characters,
        Shares shares) {

    /**
     * How the words of a query count.
     *
     * @param repetition power of the number of times a word stands in the query
     * @param boilerplate what a word counts that needs of every kind use
     * @param numbers what a plain number counts
     */
    public record Query(double repetition, double boilerplate, double numbers) {}

    /**
     * How soon more of the same adds little, as BM25 has it.
     *
     * @param k1 the greater, the more repetition adds
     * @param b how much the length of a text counts, 0 to 1
     */
    public record Saturation(double k1, double b) {}

    /** What the ingredients beside words may add, each on its own scale; 0 leaves one out. */
    public record Shares(
            double kanji,
            double characterPairs,
            double field,
            double glossary,
            double association,
            double neighbours,
            double meaning) {}
}
