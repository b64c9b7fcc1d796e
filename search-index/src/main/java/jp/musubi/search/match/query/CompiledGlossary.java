package jp.musubi.search.match.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.musubi.language.glossary.TermId;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.analysis.Loanwords;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.analysis.Token;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.TermGroup;

/**
 * A glossary with its forms analysed, to be looked up by the words of a text, and beneath it the table of loanwords, which
 * needs no glossary. Immutable.
 */
public final class CompiledGlossary {
    /** Neither a glossary nor loanwords. */
    public static final CompiledGlossary NONE = new CompiledGlossary(Glossary.NONE, Map.of(), List.of());

    /** Not looked for before it is asked for: it is read from a file. */
    private static final class Loans {
        static final CompiledGlossary ALONE = new CompiledGlossary(Glossary.NONE, Map.of(), loanwords());
    }

    private final String version;
    private final Map<TermGroup, Group> compiled;
    private final List<Group> beneath;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, List<Integer>> byFirstWord = new HashMap<>();

    /** One way to write what a group means, and the words that analysis makes of it. */
    public record Form(String text, Set<String> words) {}

    /**
     * The forms of a group that a text says, and those that it does not.
     *
     * @param id of the group, null for a loanword
     */
    public record Applied(TermId id, List<Form> said, List<Form> others) {}

    private record Group(TermId id, List<Form> forms) {}

    private CompiledGlossary(Glossary glossary, Map<TermGroup, Group> compiled, List<Group> beneath) {
        this.version = glossary.version();
        this.compiled = compiled;
        this.beneath = beneath;
        glossary.groups().forEach(each -> add(compiled.get(each)));
        beneath.forEach(this::add);
    }

    private void add(Group group) {
        group.forms().stream()
                .map(form -> form.words().iterator().next())
                .distinct()
                .forEach(word -> byFirstWord
                        .computeIfAbsent(word, any -> new ArrayList<>())
                        .add(groups.size()));
        groups.add(group);
    }

    /** No glossary, and the table of loanwords. */
    public static CompiledGlossary loanwordsAlone() {
        return Loans.ALONE;
    }

    private static List<Group> loanwords() {
        return Loanwords.all().stream()
                .map(word -> Stream.concat(Stream.of(word.katakana()), word.english().stream()))
                .map(forms -> new Group(null, forms(forms)))
                .toList();
    }

    /** Compiles a glossary, of which only what is new since this one need be analysed. */
    public CompiledGlossary next(Glossary glossary) {
        if (glossary.version().equals(version)) {
            return this;
        }
        Map<TermGroup, Group> known = new HashMap<>();
        for (TermGroup group : glossary.groups()) {
            Group earlier = compiled.get(group);
            known.put(group, earlier == null ? analysed(group) : earlier);
        }
        return new CompiledGlossary(glossary, known, beneath);
    }

    private static Group analysed(TermGroup group) {
        return new Group(new TermId(group.id()), forms(group.forms()));
    }

    /** A form of which nothing is left, or only words that say nothing, would apply to everything. */
    private static List<Form> forms(Stream<String> texts) {
        List<Form> forms = new ArrayList<>();
        texts.distinct().forEach(text -> {
            Set<String> words = new TreeSet<>();
            Analysis.words(text).stream().map(Token::term).forEach(words::add);
            if (!words.stream().allMatch(StockWords::saysNothing)) {
                forms.add(new Form(text, words));
            }
        });
        return List.copyOf(forms);
    }

    /** The version of the glossary. */
    public String version() {
        return version;
    }

    /** The groups of which a text of these words says at least one form, and not every one. */
    public List<Applied> applied(TermCounts text) {
        Set<Integer> possible = new TreeSet<>();
        Set<String> words = new HashSet<>();
        for (int i = 0; i < text.size(); i++) {
            words.add(text.term(i));
            possible.addAll(byFirstWord.getOrDefault(text.term(i), List.of()));
        }
        List<Applied> applied = new ArrayList<>();
        for (int at : possible) {
            List<Form> said = new ArrayList<>();
            List<Form> others = new ArrayList<>();
            Group group = groups.get(at);
            group.forms().forEach(form -> (words.containsAll(form.words()) ? said : others).add(form));
            if (!said.isEmpty() && !others.isEmpty()) {
                applied.add(new Applied(group.id(), said, others));
            }
        }
        return applied;
    }
}
