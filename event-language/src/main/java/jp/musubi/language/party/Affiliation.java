package jp.musubi.language.party;

import java.time.LocalDate;
import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * 所属: a person belongs to an organization, for a while or for good.
 *
 * @param organization where; null only while it has not been checked
 * @param title 役職, or null
 * @param since its first day; null when it is not known, or does not matter
 * @param until its last day; null while nobody knows of one
 */
public record Affiliation(
        @Nullable OrganizationId organization,
        @Most(Most.LINE) @Sealed @Nullable String title,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    /** The most of one person. */
    public static final int MOST = 30;

    /** Whether it holds on a day. @param day null for a day of which nothing is known: then none of its days counts */
    public boolean holdsOn(@Nullable LocalDate day) {
        return day == null || (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    /** The same with another last day. */
    public Affiliation until(@Nullable LocalDate last) {
        return new Affiliation(organization, title, since, last);
    }
}
