package jp.musubi.command.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Email;
import jp.musubi.command.kit.rules.FieldRules;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.Orcid;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.ResearcherNumber;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** What the content of a person must fulfil. Look at it as it is to be stored ({@link PersonContent#written}). */
public final class PersonRules {
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー・･\\p{IsLatin}\\s'’.\\-]+");

    /** As researchmap forms the name of a page. */
    private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,59}");

    private PersonRules() {}

    /**
     * All violations, but for whether the organizations are there; none when the content can be stored.
     *
     * @param content null counts as nothing filled in
     */
    public static List<Violation> check(@Nullable PersonContent content) {
        Checks checks = new Checks();
        FieldRules<PersonContent> rules = FieldRules.of(PersonContent.class, content, checks);
        rules.required();
        if (content == null) {
            return checks.found();
        }
        rules.texts();
        if (content.reading() != null && !KANA.matcher(content.reading()).matches()) {
            checks.add("reading", PartyCodes.READING_NOT_KANA);
        }
        if (content.email() != null && !Email.valid(content.email())) {
            checks.add("email", FieldCodes.EMAIL_INVALID);
        }
        if (content.orcid() != null && !Orcid.valid(content.orcid())) {
            checks.add("orcid", FieldCodes.ORCID_INVALID);
        }
        if (content.researchmap() != null
                && !PAGE.matcher(content.researchmap()).matches()) {
            checks.add("researchmap", PartyCodes.RESEARCHMAP_INVALID);
        }
        if (content.researcherNumber() != null
                && ResearcherNumber.of(content.researcherNumber()).isEmpty()) {
            checks.add("researcherNumber", PartyCodes.RESEARCHER_NUMBER_INVALID);
        }
        affiliations(content.affiliations(), checks);
        return checks.found();
    }

    private static void affiliations(List<Affiliation> affiliations, Checks checks) {
        if (affiliations.size() > Affiliation.MOST) {
            checks.add("affiliations", FieldCodes.TOO_MANY, Affiliation.MOST);
            return;
        }
        for (int i = 0; i < affiliations.size(); i++) {
            Affiliation one = affiliations.get(i);
            String prefix = "affiliations." + i + ".";
            checks.required(prefix + "organization", one.organization())
                    .text(prefix + "title", one.title(), TextLimits.SHORT)
                    .date(prefix + "since", one.since())
                    .date(prefix + "until", one.until());
            if (one.since() != null && one.until() != null && one.until().isBefore(one.since())) {
                checks.add(prefix + "until", PartyCodes.AFFILIATION_BACKWARDS);
            }
        }
    }

    /**
     * A violation of each organization that is not registered. Those named before stay, as {@link NamedParties}.
     *
     * @param before what was said before; null of somebody new
     */
    public static List<Violation> unknown(
            PersonContent content, @Nullable PersonContent before, ProcessingContext context) {
        Set<OrganizationId> known = new HashSet<>();
        if (before != null) {
            before.affiliations().forEach(one -> known.add(one.organization()));
        }
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < Math.min(content.affiliations().size(), Affiliation.MOST); i++) {
            OrganizationId organization = content.affiliations().get(i).organization();
            if (organization != null
                    && known.add(organization)
                    && !Models.load(context, OrganizationState.class, organization)
                            .registered()) {
                known.remove(organization);
                unknown.add(
                        new Violation("affiliations." + i + ".organization", Codes.UNKNOWN_ORGANIZATION, List.of()));
            }
        }
        return unknown;
    }
}
