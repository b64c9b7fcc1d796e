package jp.musubi.intake.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;

/** Where a person belongs: {@code affiliations.0.organization}, an id, and so on. */
final class Affiliations {
    private static final String ALL = "affiliations";
    private static final Pattern PART = Pattern.compile("affiliations\\.(\\d{1,4})\\.(organization|title|since|until)");

    private Affiliations() {}

    static List<Affiliation> read(FieldReader fields) {
        SortedMap<Integer, String> rows = new TreeMap<>();
        for (String field : fields.namesUnder(ALL + ".")) {
            Matcher matcher = PART.matcher(field);
            if (matcher.matches()) {
                rows.put(Integer.valueOf(matcher.group(1)), field.substring(0, matcher.start(2)));
            }
        }
        List<Affiliation> affiliations = new ArrayList<>();
        rows.values().forEach(prefix -> addTo(affiliations, one(fields, prefix)));
        return affiliations;
    }

    /** A row in which nothing stands is none. */
    private static void addTo(List<Affiliation> affiliations, Affiliation one) {
        if (!one.equals(new Affiliation(null, null, null, null))) {
            affiliations.add(one);
        }
    }

    private static Affiliation one(FieldReader fields, String prefix) {
        String organization = fields.text(prefix + "organization");
        String title = fields.text(prefix + "title");
        LocalDate since = fields.date(prefix + "since");
        LocalDate until = fields.date(prefix + "until");
        if (organization != null && !Ids.isId(organization)) {
            fields.refuse(prefix + "organization", "unknown_organization");
            organization = null;
        }
        return new Affiliation(organization == null ? null : new OrganizationId(organization), title, since, until);
    }

    static void write(LinkedHashMap<String, List<String>> values, List<?> affiliations) {
        for (int i = 0; i < affiliations.size(); i++) {
            Affiliation one = (Affiliation) affiliations.get(i);
            String prefix = ALL + "." + i + ".";
            FieldWriter.put(values, prefix + "organization", one.organization());
            FieldWriter.put(values, prefix + "title", one.title());
            FieldWriter.put(values, prefix + "since", one.since());
            FieldWriter.put(values, prefix + "until", one.until());
        }
    }
}
