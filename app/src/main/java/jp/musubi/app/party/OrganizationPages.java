package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.form.Facts;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.RecordFields;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.Prefectures;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.Site;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.cluster.readoffice.ReadOffice;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.party.readorganization.ReadOrganization;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The organizations of the cluster, for everybody who is signed in, and the page of one. */
@PageController
class OrganizationPages {
    private static final Set<String> SHOWN_APART = Set.of("name", "kind", "sites", "web");

    private final Questions questions;
    private final CurrentUser user;
    private final OrganizationRelations relations;
    private final KnownOrganizations organizations;

    OrganizationPages(
            Questions questions, CurrentUser user, OrganizationRelations relations, KnownOrganizations organizations) {
        this.organizations = organizations;
        this.questions = questions;
        this.user = user;
        this.relations = relations;
    }

    /** Where the list stood at first. */
    @GetMapping("/admin/organizations")
    String before(HttpServletRequest request) {
        return "redirect:/organizations" + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    @GetMapping("/organizations")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Integer page, Model model) {
        Who who = member();
        int wanted = Paging.wanted(page);
        var found = questions.ask(new FindOrganizations(who.viewer(), q, wanted, Paging.SIZE));
        String here = UriComponentsBuilder.fromPath("/organizations")
                .queryParamIfPresent("q", Optional.of(q).filter(text -> !text.isBlank()))
                .encode()
                .toUriString();
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("paging", Paging.of(wanted, found, here));
        model.addAttribute("keeps", keeps(who));
        return "party/organizations";
    }

    /** A site as it is shown. @param within 県内 or 県外, or null where nobody knows */
    record Place(String name, String where, Boolean within) {
        static Place of(Site site, String home) {
            String where = (site.prefecture() == null ? "" : site.prefecture())
                    + (site.municipality() == null ? "" : site.municipality());
            return new Place(site.name(), where, site.within(home));
        }
    }

    @GetMapping("/organizations/{id}")
    String page(@PathVariable String id, Model model, Locale locale) {
        Who who = member();
        OrganizationView one = questions
                .ask(new ReadOrganization(who.viewer(), Guard.id(id, OrganizationId::new), null))
                .orElseThrow(AbsentException::new);
        String home = questions
                .ask(new ReadOffice())
                .map(OfficeView::address)
                .flatMap(Prefectures::at)
                .orElse(null);
        model.addAttribute("one", one);
        model.addAttribute(
                "facts",
                Facts.of(RecordFields.ORGANIZATION, ContentReader.write(one.content()), SHOWN_APART, new Show(locale)));
        model.addAttribute(
                "sites",
                one.content().sites().stream().map(site -> Place.of(site, home)).toList());
        boolean keeps = keeps(who);
        model.addAttribute("keeps", keeps && one.merged() == null);
        model.addAttribute(
                "acts",
                keeps
                        ? ActForms.of(new Show(locale), Sender.newId())
                                .offered(
                                        OrganizationActs.ALL,
                                        who,
                                        new OrganizationActs.Known(one, organizations.others(who, one)),
                                        id)
                        : List.of());
        model.addAttribute("names", organizations.names(who));
        model.addAttribute("history", who.has(Role.AUDITOR) || who.has(Role.COORDINATOR));
        relations.of(one, who, model);
        return "party/organization";
    }

    private static boolean keeps(Who who) {
        return List.of(Role.COORDINATOR, Role.ADMINISTRATOR).stream().anyMatch(who::has);
    }

    /** Visitors find nothing here, as in the index. */
    private Who member() {
        Who who = user.who();
        if (!who.signedIn()) {
            throw new AbsentException();
        }
        return who;
    }
}
