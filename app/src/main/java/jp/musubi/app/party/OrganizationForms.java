package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.app.kit.act.Screen;
import jp.musubi.app.kit.form.FormPost;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.OrganizationRules;
import jp.musubi.command.party.registerorganization.RegisterOrganization;
import jp.musubi.command.party.reviseorganization.ReviseOrganization;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.Input;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.OrganizationView;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of an organization, new and to be revised. */
@PageController
@RequestMapping("/organizations")
class OrganizationForms {
    private static final RawFields BLANK = new RawFields(Map.of());

    private final CurrentUser user;
    private final Sender sender;
    private final OrganizationScreens screens;

    OrganizationForms(CurrentUser user, Sender sender, OrganizationScreens screens) {
        this.user = user;
        this.sender = sender;
        this.screens = screens;
    }

    @GetMapping("/new")
    String fresh(Model model, Locale locale) {
        keeper();
        return OrganizationScreens.show(
                OrganizationScreens.fresh(Sender.newId()), BLANK, List.of(), new Screen(model, null, null, locale));
    }

    @PostMapping("/new")
    String register(
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Locale locale) {
        Who who = keeper();
        Screen screen = new Screen(model, flash, response, locale);
        FormPost post = FormPost.of(request, OrganizationScreens.FIELDS);
        var ground = OrganizationScreens.fresh(post.commandId());
        Input<OrganizationContent> input = ContentReader.read(OrganizationContent.class, post.typed());
        List<Violation> wrong = wrong(input, post);
        if (!wrong.isEmpty() || post.onlyLanguage()) {
            return OrganizationScreens.again(ground, post, wrong, HttpStatus.BAD_REQUEST, screen);
        }
        List<RecordForm.Near> alike = post.warned() ? List.of() : screens.alike(who, input.value());
        if (!alike.isEmpty()) {
            return OrganizationScreens.show(ground.near(alike), post.typed(), List.of(), screen);
        }
        OrganizationId id =
                new OrganizationId(Ids.derived("organization", who.person().value(), post.commandId()));
        try {
            sender.send(new RegisterOrganization(who.person(), id, input.value()), post.commandId());
        } catch (RefusedException refused) {
            return OrganizationScreens.refused(refused, ground, post, screen);
        }
        screen.notice("notice.organization.saved");
        return "redirect:/organizations/" + id.value();
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, Model model, Locale locale) {
        Who who = keeper();
        OrganizationView now = screens.read(who, id, null);
        return OrganizationScreens.show(
                screens.ground(who, now),
                ContentReader.write(now.content()),
                List.of(),
                new Screen(model, null, null, locale));
    }

    @PostMapping("/{id}/edit")
    String revise(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Locale locale) {
        Who who = keeper();
        Screen screen = new Screen(model, flash, response, locale);
        OrganizationView now = screens.read(who, id, null);
        FormPost post = FormPost.of(request, OrganizationScreens.FIELDS).keeping(ContentReader.write(now.content()));
        var ground = OrganizationScreens.posted(id, post);
        Input<OrganizationContent> input = ContentReader.read(OrganizationContent.class, post.typed());
        List<Violation> wrong = wrong(input, post);
        if (!wrong.isEmpty() || post.onlyLanguage()) {
            return OrganizationScreens.again(ground, post, wrong, HttpStatus.BAD_REQUEST, screen);
        }
        try {
            sender.send(
                    new ReviseOrganization(who.person(), now.id(), post.basedOn(), input.value()), post.commandId());
        } catch (RefusedException refused) {
            return refused.refusal().violations().stream().anyMatch(one -> Codes.STALE_REVISION.equals(one.code()))
                    ? screens.stale(who, id, post, refused.refusal(), screen)
                    : OrganizationScreens.refused(refused, ground, post, screen);
        }
        screen.notice("notice.organization.revised");
        return "redirect:/organizations/" + id;
    }

    /** Nothing while only the language is to change. */
    private static List<Violation> wrong(Input<OrganizationContent> input, FormPost post) {
        List<Violation> unread = input.violations();
        return post.onlyLanguage()
                ? List.of()
                : Stream.concat(
                                unread.stream(),
                                OrganizationRules.check(input.value()).stream()
                                        .filter(rule -> unread.stream()
                                                .noneMatch(one -> rule.field() != null
                                                        && rule.field().equals(one.field()))))
                        .toList();
    }

    private Who keeper() {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.ADMINISTRATOR);
        return who;
    }
}
