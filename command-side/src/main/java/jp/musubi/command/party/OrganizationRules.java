package jp.musubi.command.party;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.FieldRules;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.party.CorporateNumber;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.Site;
import org.jspecify.annotations.Nullable;

/** What the content of an organization must fulfil. */
public final class OrganizationRules {
    /** What parts the name of a site from its place, and one site from the next, wherever they are written in a line. */
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\t\\n\\r]");

    private OrganizationRules() {}

    /**
     * All violations; none when the content can be stored.
     *
     * @param content null counts as nothing filled in
     */
    public static List<Violation> check(@Nullable OrganizationContent content) {
        Checks checks = new Checks();
        FieldRules<OrganizationContent> rules = FieldRules.of(OrganizationContent.class, content, checks);
        rules.required();
        if (content == null) {
            return checks.found();
        }
        rules.texts().notes().lists();
        if (content.corporateNumber() != null
                && CorporateNumber.of(content.corporateNumber()).isEmpty()) {
            checks.add("corporateNumber", PartyCodes.CORPORATE_NUMBER_INVALID);
        }
        if (content.size() != null && content.kind() != OrganizationKind.COMPANY) {
            checks.add("size", PartyCodes.SIZE_OF_COMPANIES);
        }
        if (content.web() != null && !address(content.web())) {
            checks.add("web", PartyCodes.WEB_ADDRESS_INVALID);
        }
        sites(content.sites(), checks);
        return checks.found();
    }

    private static void sites(List<Site> sites, Checks checks) {
        if (sites.size() > Site.MOST) {
            checks.add("sites", FieldCodes.TOO_MANY, Site.MOST);
            return;
        }
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            String prefix = "sites." + i + ".";
            if (site.blank()) {
                checks.add(prefix + "name", FieldCodes.REQUIRED);
            }
            if (Stream.of(site.name(), site.prefecture(), site.municipality())
                    .anyMatch(text -> text != null && BETWEEN.matcher(text).find())) {
                checks.add(prefix + "name", PartyCodes.SITE_OF_PARTS);
            }
            checks.text(prefix + "name", site.name(), TextLimits.SHORT)
                    .text(prefix + "prefecture", site.prefecture(), Site.SHORT)
                    .text(prefix + "municipality", site.municipality(), Site.SHORT);
        }
    }

    /** Pages are linked to: what is no address of a page would be a way to somewhere else. */
    private static boolean address(String text) {
        try {
            URI address = new URI(text);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
