package jp.musubi.intake.vocabularies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.musubi.language.glossary.TermContent;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/**
 * Collects the labels of concepts, whatever the order of statements: preferred first, then alternative, then hidden ones;
 * as literals (SKOS) or as resources of their own (SKOS-XL). Labels in other languages than Japanese and English are dropped
 * at once, so that memory holds no more than what is wanted.
 */
final class SkosLabels extends AbstractRDFHandler {
    /** Most labels held: a vocabulary of several hundred thousand concepts. */
    static final int MOST = 1_000_000;

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String XL = "http://www.w3.org/2008/05/skos-xl#";
    private static final String JAPANESE = "ja";
    private static final String ENGLISH = "en";

    /** How much a label names its concept; the order of the constants counts. */
    private enum Rank {
        PREFERRED("prefLabel"),
        ALTERNATIVE("altLabel"),
        HIDDEN("hiddenLabel");

        private final String name;

        Rank(String name) {
            this.name = name;
        }
    }

    /** A label, or the resource that bears it. */
    private record Label(Rank rank, String language, String text) {}

    private final Map<String, List<Label>> concepts = new LinkedHashMap<>();
    private final Map<String, Label> literals = new HashMap<>();
    private int held;

    @Override
    public void handleStatement(Statement statement) {
        String predicate = statement.getPredicate().stringValue();
        if (!predicate.startsWith(SKOS) && !predicate.startsWith(XL)) {
            return;
        }
        String name = predicate.substring(predicate.indexOf('#') + 1);
        String subject = statement.getSubject().stringValue();
        switch (statement.getObject()) {
            case Literal literal -> literal(subject, name, literal);
            case Resource label ->
                rank(name).ifPresent(rank -> add(subject, new Label(rank, null, label.stringValue())));
            default -> {
                // Nothing else can be a label.
            }
        }
    }

    private void literal(String subject, String name, Literal literal) {
        String language = literal.getLanguage()
                .map(tag -> tag.toLowerCase(Locale.ROOT).split("-")[0])
                .orElseGet(() -> Latin.only(literal.getLabel()) ? ENGLISH : JAPANESE);
        if (!language.equals(JAPANESE) && !language.equals(ENGLISH)) {
            return;
        }
        if (name.equals("literalForm")) {
            literals.put(subject, new Label(Rank.PREFERRED, language, literal.getLabel()));
            count();
        } else {
            rank(name).ifPresent(rank -> add(subject, new Label(rank, language, literal.getLabel())));
        }
    }

    private static java.util.Optional<Rank> rank(String name) {
        return Stream.of(Rank.values()).filter(rank -> rank.name.equals(name)).findFirst();
    }

    private void add(String concept, Label label) {
        concepts.computeIfAbsent(concept, any -> new ArrayList<>(4)).add(label);
        count();
    }

    private void count() {
        if (++held > MOST) {
            throw new RDFHandlerException("too many labels");
        }
    }

    /** What each concept says. */
    void contents(Consumer<TermContent> into) {
        concepts.values().forEach(labels -> into.accept(content(labels)));
    }

    private TermContent content(List<Label> labels) {
        List<Label> said = new ArrayList<>();
        for (Label label : labels) {
            Label literal = label.language() == null ? literals.get(label.text()) : label;
            if (literal != null) {
                said.add(new Label(label.rank(), literal.language(), literal.text()));
            }
        }
        // Of equal rank in the order of their letters: statements come in any order, and the group's id follows from
        // this.
        said.sort(java.util.Comparator.comparing(Label::rank).thenComparing(Label::text));
        return new TermContent(List.of(), in(JAPANESE, said), in(ENGLISH, said), null);
    }

    private static List<String> in(String language, List<Label> labels) {
        return labels.stream()
                .filter(label -> label.language().equals(language))
                .map(Label::text)
                .distinct()
                .toList();
    }
}
