package jp.musubi.language.party;

import static jp.musubi.language.kit.Asked.When.FIRST;
import static jp.musubi.language.kit.Asked.When.LATER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.language.kit.Asked;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.Required;
import jp.musubi.language.kit.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about a person, and beside each component what is to know of it as a field ({@link ContentFields}).
 * Whatever tells who it is is sealed under the person's own key; where they belong is not, since decisions and readers need
 * it without any key. Absent texts are null, absent lists empty.
 *
 * @param name 氏名
 * @param reading ふりがな, in kana
 * @param email メールアドレス; two people may have one
 * @param affiliations 所属, in the order in which they are told; the first that holds is the main one
 * @param orcid ORCID iD of the form 0000-0000-0000-0000, see {@link Orcid}
 * @param researchmap the name of the person's page at researchmap
 * @param researcherNumber 研究者番号 of e-Rad: eight digits, see {@link ResearcherNumber}
 */
public record PersonContent(
        @Required @Most(Most.LINE) @Asked(FIRST) @Sealed @Nullable
        String name,

        @Most(Most.LINE) @Asked(FIRST) @Sealed @Nullable String reading,
        @Most(254) @Asked(FIRST) @Sealed @Nullable String email,
        @Asked(FIRST) List<Affiliation> affiliations,
        @Most(60) @Asked(LATER) @Sealed @Nullable String orcid,
        @Most(60) @Asked(LATER) @Sealed @Nullable String researchmap,
        @Most(20) @Asked(LATER) @Sealed @Nullable String researcherNumber) {

    /** The version of the events that carry it, which once said less. */
    static final String VERSION = "2";

    public PersonContent {
        affiliations = affiliations == null ? List.of() : List.copyOf(affiliations);
    }

    /** Somebody of whom no more is known. */
    public static PersonContent of(
            @Nullable String name, @Nullable String email, @Nullable OrganizationId organization) {
        List<Affiliation> affiliations =
                organization == null ? List.of() : List.of(new Affiliation(organization, null, null, null));
        return new PersonContent(name, null, email, affiliations, null, null, null);
    }

    /** The same with what identifies a researcher as it is stored, however it was written; what is none stays. */
    public PersonContent written() {
        return new PersonContent(
                name,
                reading,
                email,
                affiliations,
                Orcid.of(orcid).map(Orcid::value).orElse(orcid),
                researchmap(researchmap),
                ResearcherNumber.of(researcherNumber)
                        .map(ResearcherNumber::value)
                        .orElse(researcherNumber));
    }

    /** The name of a page, of which people paste the whole address. */
    private static @Nullable String researchmap(@Nullable String written) {
        return written == null
                ? null
                : written.strip()
                        .replaceFirst("^https?://(?:www\\.)?researchmap\\.jp/", "")
                        .replaceFirst("/$", "");
    }

    /** The same with other affiliations. */
    public PersonContent with(List<Affiliation> others) {
        return new PersonContent(name, reading, email, others, orcid, researchmap, researcherNumber);
    }

    /** The affiliations that hold on a day. @param day null where nothing is known of a day: then all of them */
    public List<Affiliation> holding(@Nullable LocalDate day) {
        return affiliations.stream().filter(one -> one.holdsOn(day)).toList();
    }

    /** Where the person belongs on a day, the main one first. */
    public List<OrganizationId> organizations(@Nullable LocalDate day) {
        return holding(day).stream()
                .map(Affiliation::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The main organization on a day, or null. */
    public @Nullable OrganizationId organization(@Nullable LocalDate day) {
        return organizations(day).stream().findFirst().orElse(null);
    }

    /**
     * The last day on which what holds on a day still does, so that the day after something is to be said anew; empty when
     * nothing changes any more.
     *
     * @param day null where nothing is known of a day: then every day that is named lies ahead
     */
    public Optional<LocalDate> settledUntil(@Nullable LocalDate day) {
        return affiliations.stream()
                .flatMap(one -> Stream.of(
                        Optional.ofNullable(one.since()).map(first -> first.minusDays(1)),
                        Optional.ofNullable(one.until())))
                .flatMap(Optional::stream)
                .filter(last -> day == null || !last.isBefore(day))
                .min(LocalDate::compareTo);
    }
}
