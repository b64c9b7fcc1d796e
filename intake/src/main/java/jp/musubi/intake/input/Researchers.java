package jp.musubi.intake.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.Researcher;

/** The researchers of a seed: {@code researchers.0.name} and so on, or names alone in {@code researchers}. */
final class Researchers {
    private static final String ALL = "researchers";
    private static final Pattern NAME = Pattern.compile("researchers\\.(\\d{1,4})\\.(person|name|orcid|researchmap)");

    private Researchers() {}

    /** Whether the name is that of one part of one researcher, as {@code researchers.0.name}. */
    static boolean isField(String name) {
        return NAME.matcher(name).matches();
    }

    static List<Researcher> read(FieldReader fields) {
        List<Researcher> researchers = new ArrayList<>();
        for (String name : fields.list(ALL)) {
            researchers.add(new Researcher(minted(), name, null, null));
        }
        SortedMap<Integer, String> rows = new TreeMap<>();
        for (String field : fields.namesUnder(ALL + ".")) {
            Matcher matcher = NAME.matcher(field);
            if (matcher.matches()) {
                rows.put(Integer.valueOf(matcher.group(1)), field.substring(0, matcher.start(2)));
            }
        }
        rows.values().forEach(prefix -> addTo(researchers, one(fields, prefix)));
        return researchers;
    }

    /** A row without a word in it is no researcher, even when its hidden id was sent along. */
    private static void addTo(List<Researcher> researchers, Researcher one) {
        if (one.name() != null || one.orcid() != null || one.researchmap() != null) {
            researchers.add(one);
        }
    }

    private static Researcher one(FieldReader fields, String prefix) {
        String person = fields.text(prefix + "person");
        if (person != null && !Ids.isId(person)) {
            fields.refuse(prefix + "person", "bad_id");
            person = null;
        }
        return new Researcher(
                person == null ? minted() : new PersonId(person),
                fields.text(prefix + "name"),
                fields.text(prefix + "orcid"),
                fields.text(prefix + "researchmap"));
    }

    /** By chance, not from the name: an id stays in the log for ever and must not give away an erased person's name. */
    private static PersonId minted() {
        return new PersonId(Ids.derived("person", UUID.randomUUID().toString()));
    }

    static void write(LinkedHashMap<String, List<String>> values, List<?> researchers) {
        for (int i = 0; i < researchers.size(); i++) {
            Researcher one = (Researcher) researchers.get(i);
            String prefix = ALL + "." + i + ".";
            FieldWriter.put(values, prefix + "person", one.person().value());
            FieldWriter.put(values, prefix + "name", one.name());
            FieldWriter.put(values, prefix + "orcid", one.orcid());
            FieldWriter.put(values, prefix + "researchmap", one.researchmap());
        }
    }
}
