package jp.musubi.node.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.musubi.intake.houjin.HoujinRow;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.language.party.Site;

/** What the list of all corporate numbers says of an organization. */
final class HoujinContents {
    private static final Pattern PREFECTURE = Pattern.compile(".*[都道府県]");

    private HoujinContents() {}

    /** One that was not known. */
    static OrganizationContent of(HoujinRow row) {
        return filled(OrganizationContent.of(row.name(), kind(row), null), row);
    }

    /**
     * One that is known, with its number and with what was not said: reading and place. Another name than any it has
     * makes the one that it had a former one; only written otherwise, its name stays as people wrote it.
     */
    static OrganizationContent filled(OrganizationContent known, HoujinRow row) {
        boolean renamed =
                known.name() != null && !OrganizationNames.key(known.name()).equals(OrganizationNames.key(row.name()));
        List<String> former = new ArrayList<>(known.formerNames());
        if (renamed && !former.contains(known.name())) {
            former.add(known.name());
        }
        boolean placed = !known.sites().isEmpty() || row.prefecture().isEmpty();
        return new OrganizationContent(
                renamed || known.name() == null ? row.name() : known.name(),
                known.kind(),
                (known.reading() == null || renamed) && !row.reading().isEmpty() ? row.reading() : known.reading(),
                row.number().value(),
                known.size(),
                known.aliases(),
                former,
                placed ? known.sites() : List.of(new Site(null, row.prefecture(), orNull(row.municipality()), null)),
                known.region(),
                known.web(),
                known.note());
    }

    /** Whether it may stand there: where nobody said where a known one stands, anywhere. */
    static boolean fits(OrganizationContent known, HoujinRow row) {
        List<Site> placed =
                known.sites().stream().filter(site -> site.prefecture() != null).toList();
        return placed.isEmpty()
                || placed.stream()
                        .anyMatch(site -> site.prefecture().equals(row.prefecture())
                                && (site.municipality() == null
                                        || site.municipality().equals(row.municipality())));
    }

    private static OrganizationKind kind(HoujinRow row) {
        String name = row.name();
        if (row.kind().equals("201")) {
            return PREFECTURE.matcher(name).matches() ? OrganizationKind.PREFECTURE : OrganizationKind.MUNICIPALITY;
        }
        if (row.kind().compareTo("301") >= 0 && row.kind().compareTo("305") <= 0) {
            return name.contains("銀行") ? OrganizationKind.BANK : OrganizationKind.COMPANY;
        }
        if (name.contains("高等専門学校")) {
            return OrganizationKind.TECHNICAL_COLLEGE;
        }
        if (name.contains("信用金庫") || name.contains("信用組合")) {
            return OrganizationKind.BANK;
        }
        if (name.contains("商工会")) {
            return OrganizationKind.CHAMBER_OF_COMMERCE;
        }
        if (name.contains("医療法人") || name.contains("社会福祉法人") || name.contains("病院")) {
            return OrganizationKind.HOSPITAL;
        }
        if (name.contains("大学")) {
            return OrganizationKind.UNIVERSITY;
        }
        return name.contains("協同組合") ? OrganizationKind.AGRICULTURAL_COOPERATIVE : OrganizationKind.OTHER;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
