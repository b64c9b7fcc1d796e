package jp.musubi.search.match.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.match.query.CompiledGlossary;
import jp.musubi.search.match.query.WeightedTerms;

/**
 * What the glossary gave, as people read it. The score counts words, of which a form may have several: where a text says all
 * of them, the form is named; where it says some, these are. A lone character that is only a piece of a form tells nobody
 * anything.
 */
final class GlossaryLinks {
    private final TermCounts text;
    private final double score;
    private final List<Evidence.Link> links = new ArrayList<>();

    private record Tie(String said, TermId group) {}

    private GlossaryLinks(TermCounts text, double score) {
        this.text = text;
        this.score = score;
    }

    /**
     * The links of a text, largest share first.
     *
     * @param words of the query
     * @param text of the candidate
     * @param score of which they have their shares
     */
    static List<Evidence.Link> of(WeightedTerms words, TermCounts text, double score) {
        Map<Tie, List<WeightedTerms.Weighted>> ties = new LinkedHashMap<>();
        for (WeightedTerms.Weighted word : words.terms()) {
            if (!word.isDirect() && text.count(word.term()) > 0) {
                Tie tie = new Tie(word.via().said(), word.via().group());
                ties.computeIfAbsent(tie, any -> new ArrayList<>()).add(word);
            }
        }
        GlossaryLinks all = new GlossaryLinks(text, score);
        ties.forEach(all::add);
        return all.links.stream()
                .sorted(Comparator.comparingDouble(Evidence.Link::share)
                        .reversed()
                        .thenComparing(Evidence.Link::term)
                        .thenComparing(Evidence.Link::said))
                .toList();
    }

    private void add(Tie tie, List<WeightedTerms.Weighted> words) {
        Map<String, Double> parts = new TreeMap<>();
        Map<String, CompiledGlossary.Form> whole = new TreeMap<>();
        Map<String, CompiledGlossary.Form> partly = new TreeMap<>();
        for (WeightedTerms.Weighted word : words) {
            parts.put(word.term(), word.contribution(text.count(word.term()), text.length()));
            CompiledGlossary.Form form = word.via().given();
            boolean all = form.words().stream().allMatch(each -> text.count(each) > 0);
            (all ? whole : partly).put(form.text(), form);
        }
        whole.values().forEach(form -> add(tie, form.text(), taken(form.words(), parts)));
        partly.values().forEach(form -> addPieces(tie, form, parts));
    }

    /** What words add, which then are told of. */
    private static double taken(Collection<String> words, Map<String, Double> parts) {
        double sum = 0;
        for (String word : words) {
            Double part = parts.remove(word);
            sum += part == null ? 0 : part;
        }
        return sum;
    }

    private void addPieces(Tie tie, CompiledGlossary.Form form, Map<String, Double> parts) {
        List<String> said = form.words().stream().filter(parts::containsKey).toList();
        for (String piece : pieces(form.text(), said)) {
            List<String> within = said.stream().filter(piece::contains).toList();
            add(tie, piece, taken(within, parts));
        }
        // Words that analysis has changed do not stand in the form.
        for (String word : said) {
            if (parts.containsKey(word) && word.length() > 1) {
                add(tie, word, taken(List.of(word), parts));
            }
        }
    }

    /** The longest pieces of a form, of more than one character, that these words make up. */
    private static List<String> pieces(String form, List<String> words) {
        BitSet said = new BitSet();
        for (String word : words) {
            int at = form.indexOf(word);
            if (at >= 0) {
                said.set(at, at + word.length());
            }
        }
        List<String> pieces = new ArrayList<>();
        for (int from = said.nextSetBit(0); from >= 0; from = said.nextSetBit(said.nextClearBit(from))) {
            if (said.nextClearBit(from) - from > 1) {
                pieces.add(form.substring(from, said.nextClearBit(from)));
            }
        }
        return pieces;
    }

    private void add(Tie tie, String term, double part) {
        if (part > 0) {
            links.add(new Evidence.Link(tie.said(), term, part / score, tie.group()));
        }
    }
}
