package jp.musubi.query.matching.explainpair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.query.matching.explainpair.PairExplanation.Passage;
import jp.musubi.search.query.Highlights;
import jp.musubi.search.query.Highlights.Piece;

/** The sentences of a record that hold matched terms. */
final class Passages {
    private static final int MOST = 8;
    private static final int LONGEST = 300;
    /** A sentence ends where its mark stands, or the line. */
    private static final Pattern END = Pattern.compile("(?<=[。．！？!?\\n])|(?<=\\. )");

    private static final ClassValue<List<ContentField>> SHOWN = new ClassValue<>() {
        @Override
        protected List<ContentField> computeValue(Class<?> content) {
            return ContentFields.of(content.asSubclass(Record.class)).that(field -> field.matched() != null).stream()
                    .sorted(Comparator.comparingInt(field -> field.matched().shown()))
                    .toList();
        }
    };

    private final Collection<String> terms;
    private final List<Passage> found = new ArrayList<>();

    private Passages(Collection<String> terms) {
        this.terms = terms;
    }

    /** Of the texts of a content that take part in matching, those first that tell most. */
    static List<Passage> of(Record content, Collection<String> terms) {
        Passages passages = new Passages(terms);
        if (!terms.isEmpty()) {
            SHOWN.get(content.getClass())
                    .forEach(field -> passages.in(field.path(), String.join("、", field.texts(content))));
        }
        return List.copyOf(passages.found);
    }

    private void in(String field, String text) {
        for (String sentence : END.split(text)) {
            if (found.size() < MOST && !sentence.isBlank()) {
                List<Piece> pieces = Highlights.ofTerms(cut(sentence.strip()), terms);
                if (pieces.stream().anyMatch(Piece::hit)) {
                    found.add(new Passage(field, pieces));
                }
            }
        }
    }

    private static String cut(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int end = Character.isHighSurrogate(sentence.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return sentence.substring(0, end) + "…";
    }
}
