package jp.musubi.app.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.language.party.Site;
import jp.musubi.query.party.OrganizationView;

/**
 * An organization or person as people write it in a form.
 *
 * @param label how it is shown
 * @param names what it is called now, that by which it is known best first
 * @param before what it was called, and what those were called that it is now
 * @param readings how its names are read
 * @param apart what tells it from others that are called alike, the plainest first
 */
record Party(
        RecordRef ref,
        String label,
        List<String> names,
        List<String> before,
        List<String> readings,
        List<String> apart) {

    static Party of(OrganizationView organization) {
        OrganizationContent content = organization.content();
        List<String> before = new ArrayList<>(content.formerNames());
        before.addAll(organization.namesBefore());
        List<String> apart = Stream.of(
                        content.sites().stream().map(Party::place).findFirst().orElse(null),
                        content.region(),
                        content.corporateNumber(),
                        organization.id().ref().toString())
                .filter(text -> text != null && !text.isBlank())
                .map(text -> text.startsWith("organization:") ? text : content.name() + "（" + text + "）")
                .toList();
        return new Party(
                organization.id().ref(),
                content.name(),
                Stream.concat(Stream.of(content.name()), content.aliases().stream())
                        .toList(),
                before,
                Stream.ofNullable(content.reading()).toList(),
                apart);
    }

    private static String place(Site site) {
        String place = (site.prefecture() == null ? "" : site.prefecture())
                + (site.municipality() == null ? "" : site.municipality());
        return place.isEmpty() ? null : place;
    }

    /**
     * Those whom a text means: written alike before alike but for the legal form, as it is called now before as it was, by name before by
     * reading. More than one when it does not say which.
     */
    static Set<Party> meant(List<Party> all, String text) {
        List<Function<Party, List<String>>> by = List.of(
                party -> List.of(party.label()),
                party -> Stream.concat(party.names().stream(), party.apart().stream())
                        .toList(),
                Party::before);
        Stream<Set<Party>> written = by.stream()
                .flatMap(names -> Stream.<UnaryOperator<String>>of(String::strip, OrganizationNames::key)
                        .map(fold -> same(all, names, fold, text)));
        return Stream.concat(written, Stream.of(same(all, Party::readings, Party::read, text)))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<Party> same(
            List<Party> all, Function<Party, List<String>> by, UnaryOperator<String> fold, String text) {
        String folded = fold.apply(text);
        Set<Party> same = new LinkedHashSet<>();
        all.stream()
                .filter(party -> !folded.isEmpty()
                        && by.apply(party).stream()
                                .anyMatch(name -> fold.apply(name).equals(folded)))
                .forEach(same::add);
        return same;
    }

    /** A reading in katakana, without what stands between. */
    private static String read(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(normal.length());
        for (char c : normal.toCharArray()) {
            if (!Character.isWhitespace(c) && c != '・') {
                out.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c);
            }
        }
        return out.toString();
    }

    /** What each of several can be called so that it is no other. */
    static List<String> choices(Set<Party> several) {
        return several.stream()
                .map(party -> Stream.concat(Stream.of(party.label()), party.apart().stream())
                        .filter(text -> several.stream()
                                .filter(other -> other != party)
                                .noneMatch(other -> other.label().equals(text)
                                        || other.apart().contains(text)))
                        .findFirst()
                        .orElse(party.ref().toString()))
                .toList();
    }
}
