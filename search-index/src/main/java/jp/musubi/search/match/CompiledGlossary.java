package jp.musubi.search.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.language.id.TermId;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.analysis.Token;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.glossary.Glossary;

/** A glossary with its forms analysed, to be looked up by the words of a text. Immutable. */
final class CompiledGlossary {
    static final CompiledGlossary NONE = new CompiledGlossary(Glossary.NONE, Map.of());

    private final String version;
    private final Map<TermGroup, Group> compiled;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, List<Integer>> byFirstWord = new HashMap<>();

    /** One way to write what a group means, and the words that analysis makes of it. */
    record Form(String text, Set<String> words) {}

    /** The forms of a group that a text says, and those that it does not. */
    record Applied(TermId id, List<Form> said, List<Form> others) {}

    private record Group(TermId id, List<Form> forms) {}

    private CompiledGlossary(Glossary glossary, Map<TermGroup, Group> compiled) {
        this.version = glossary.version();
        this.compiled = compiled;
        for (TermGroup each : glossary.groups()) {
            Group group = compiled.get(each);
            group.forms().stream()
                    .map(form -> form.words().iterator().next())
                    .distinct()
                    .forEach(word -> byFirstWord
                            .computeIfAbsent(word, any -> new ArrayList<>())
                            .add(groups.size()));
            groups.add(group);
        }
    }

    /** Compiles a glossary, of which only what is new since this one need be analysed. */
    CompiledGlossary next(Glossary glossary) {
        if (glossary.version().equals(version)) {
            return this;
        }
        Map<TermGroup, Group> known = new HashMap<>();
        for (TermGroup group : glossary.groups()) {
            Group earlier = compiled.get(group);
            known.put(group, earlier == null ? analysed(group) : earlier);
        }
        return new CompiledGlossary(glossary, known);
    }

    /** A form of which nothing is left, or only words that say nothing, would apply to everything. */
    private static Group analysed(TermGroup group) {
        List<Form> forms = new ArrayList<>();
        group.forms().distinct().forEach(text -> {
            Set<String> words = new TreeSet<>();
            Analysis.words(text).stream().map(Token::term).forEach(words::add);
            if (!words.stream().allMatch(Boilerplate::saysNothing)) {
                forms.add(new Form(text, words));
            }
        });
        return new Group(new TermId(group.id()), List.copyOf(forms));
    }

    /** The version of the glossary. */
    String version() {
        return version;
    }

    /** The groups of which a text of these words says at least one form, and not every one. */
    List<Applied> applied(TermCounts text) {
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
