package jp.musubi.intake.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.language.party.Prefectures;
import jp.musubi.language.party.Site;

/**
 * The sites of an organization: {@code sites.0.name} and so on, or each in one text, as people write it in a line: 「本社、架空県、架空市」.
 * Which part is a prefecture or a municipality is read from its ending, so that their order is free and each may be missing; where
 * a part is left empty, as in 「架空市、、」, the order counts: name, prefecture, municipality, 県内 or 県外.
 */
final class Sites {
    private static final String ALL = "sites";
    private static final Pattern PART =
            Pattern.compile("sites\\.(\\d{1,4})\\.(name|prefecture|municipality|inPrefecture)");
    private static final Pattern BETWEEN = Pattern.compile("[、，,\\t]");
    private static final Pattern MUNICIPALITY = Pattern.compile(".*[市区町村]");
    private static final String INSIDE = "県内";
    private static final String OUTSIDE = "県外";

    private Sites() {}

    /** Whether the name is that of one part of one site. */
    static boolean isField(String name) {
        return PART.matcher(name).matches();
    }

    static List<Site> read(FieldReader fields) {
        List<Site> sites = new ArrayList<>();
        for (String text : fields.texts(ALL)) {
            Stream.of(text.split("[\\n;；]"))
                    .filter(line -> !line.isBlank())
                    .map(Sites::line)
                    .forEach(sites::add);
        }
        SortedMap<Integer, String> rows = new TreeMap<>();
        for (String field : fields.namesUnder(ALL + ".")) {
            Matcher matcher = PART.matcher(field);
            if (matcher.matches()) {
                rows.put(Integer.valueOf(matcher.group(1)), field.substring(0, matcher.start(2)));
            }
        }
        rows.values().stream().map(prefix -> one(fields, prefix)).forEach(site -> addTo(sites, site));
        return sites;
    }

    private static void addTo(List<Site> sites, Site site) {
        if (!site.blank() || site.inPrefecture() != null) {
            sites.add(site);
        }
    }

    private static Site one(FieldReader fields, String prefix) {
        return new Site(
                fields.text(prefix + "name"),
                fields.text(prefix + "prefecture"),
                fields.text(prefix + "municipality"),
                fields.yesOrNo(prefix + "inPrefecture"));
    }

    private static Site line(String line) {
        List<String> parts =
                Arrays.stream(BETWEEN.split(line, -1)).map(String::strip).toList();
        return parts.size() > 1 && parts.contains("") ? ordered(parts) : told(parts);
    }

    private static Site ordered(List<String> parts) {
        String where = part(parts, 3);
        return new Site(
                part(parts, 0),
                part(parts, 1),
                part(parts, 2),
                where == null ? null : Boolean.valueOf(where.equals(INSIDE)));
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() && !parts.get(at).isEmpty() ? parts.get(at) : null;
    }

    private static Site told(List<String> parts) {
        String prefecture = null;
        String municipality = null;
        Boolean inside = null;
        List<String> rest = new ArrayList<>();
        for (String part : parts) {
            String named = Prefectures.at(part).orElse(null);
            String behind =
                    named == null ? part : part.substring(named.length()).strip();
            if (prefecture == null && named != null && (behind.isEmpty() || municipality(behind))) {
                prefecture = named;
                municipality = behind.isEmpty() ? municipality : behind;
            } else if (part.equals(INSIDE) || part.equals(OUTSIDE)) {
                inside = part.equals(INSIDE);
            } else if (municipality == null && municipality(part)) {
                municipality = part;
            } else {
                rest.add(part);
            }
        }
        return new Site(rest.isEmpty() ? null : String.join(" ", rest), prefecture, municipality, inside);
    }

    private static boolean municipality(String text) {
        return MUNICIPALITY.matcher(text).matches();
    }

    /** One line a site, which is read as that site again. */
    static void write(LinkedHashMap<String, List<String>> values, List<?> sites) {
        FieldWriter.putAll(
                values,
                ALL,
                sites.stream().map(Site.class::cast).map(Sites::text).toList());
    }

    private static String text(Site site) {
        String where = site.inPrefecture() == null ? null : site.inPrefecture() ? INSIDE : OUTSIDE;
        List<String> all = Arrays.asList(site.name(), site.prefecture(), site.municipality(), where);
        String brief = all.stream().filter(Objects::nonNull).collect(Collectors.joining("、"));
        return line(brief).equals(site)
                ? brief
                : all.stream().map(part -> part == null ? "" : part).collect(Collectors.joining("、", "", "、"));
    }
}
