package jp.musubi.app.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.language.seed.IntellectualProperty;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.query.party.OrganizationView;

/** 墨消し: names that stand in a text of their own accord, in a list that is to name nobody. */
final class Blacked {
    private static final String INK = "■■";
    private static final Pattern SPACE = Pattern.compile("[\\s　、,／/]+");
    /** A shorter one is a word of the language sooner than the name of somebody. */
    private static final int SHORTEST = 3;
    /** Of the record's own names a shorter one, too: who it is about is known. */
    private static final int SHORTEST_OWN = 2;

    private final List<String> everywhere;

    /** @param organizations whatever record names them */
    Blacked(Collection<OrganizationView> organizations) {
        everywhere = names(organizations.stream().flatMap(Blacked::names), SHORTEST);
    }

    private static Stream<String> names(OrganizationView one) {
        OrganizationContent content = one.content();
        return Stream.of(
                        Stream.of(content.name()),
                        content.aliases().stream(),
                        content.formerNames().stream(),
                        one.everyName().stream())
                .flatMap(names -> names);
    }

    /** The text without the names of organizations, and without those that its record says in its other fields. */
    String text(String text, Record content) {
        String out = text;
        for (String name : names(own(content).filter(Objects::nonNull).flatMap(Blacked::pieces), SHORTEST_OWN)) {
            out = without(out, name);
        }
        for (String name : everywhere) {
            out = without(out, name);
        }
        return out;
    }

    /** Without the name in whatever width and case it is written. */
    private static String without(String text, String name) {
        String sought = folded(name);
        StringBuilder folded = new StringBuilder(text.length());
        List<Integer> from = new ArrayList<>(text.length());
        text.codePoints().forEach(letter -> folded.append(folded(Character.toString(letter))));
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            from.addAll(Collections.nCopies(
                    folded(Character.toString(text.codePointAt(at))).length(), at));
        }
        from.add(text.length());
        StringBuilder out = new StringBuilder(text.length());
        int kept = 0;
        for (int at = folded.indexOf(sought); at >= 0 && !sought.isEmpty(); at = folded.indexOf(sought, at)) {
            out.append(text, kept, Math.max(kept, from.get(at))).append(INK);
            at += sought.length();
            // What one letter stands for is not cut in two.
            while (at < from.size() - 1 && from.get(at).equals(from.get(at - 1))) {
                at++;
            }
            kept = from.get(at);
        }
        return out.append(text, kept, text.length()).toString();
    }

    /** Letter by letter the same as of the whole: what is composed is taken apart. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }

    private static Stream<String> own(Record content) {
        return switch (content) {
            case SeedContent seed -> {
                IntellectualProperty ip = seed.ip();
                Stream<String> rights = ip == null ? Stream.of() : Stream.of(ip.number(), ip.applicant());
                yield Stream.of(
                                Stream.of(seed.affiliation(), seed.contact()),
                                rights,
                                seed.researchers().stream().flatMap(Blacked::names))
                        .flatMap(each -> each);
            }
            case NeedContent need -> Stream.of(need.company(), need.intermediary(), need.displayName());
            default -> throw new IllegalArgumentException("no list of " + content.getClass());
        };
    }

    private static Stream<String> names(Researcher researcher) {
        return Stream.of(researcher.name(), researcher.orcid(), researcher.researchmap());
    }

    /** As it is written, without spaces, each part of it, and without the legal form. */
    private static Stream<String> pieces(String name) {
        Stream<String> parts = Arrays.stream(SPACE.split(name));
        return Stream.concat(Stream.of(name, SPACE.matcher(name).replaceAll(""), OrganizationNames.key(name)), parts);
    }

    /** Longer ones first: nothing is left of a name because a part of it is one, too. */
    private static List<String> names(Stream<String> names, int shortest) {
        Set<String> distinct = new LinkedHashSet<>();
        names.map(String::strip).filter(name -> name.length() >= shortest).forEach(distinct::add);
        return distinct.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
