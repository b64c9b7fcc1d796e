package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.act.Screen;
import jp.musubi.app.kit.form.FormPost;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.RecordFields;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.PersonRules;
import jp.musubi.command.party.reviseperson.RevisePerson;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.Input;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.party.PersonContent;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.PersonView;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a person, with the fields that its writer may fill in: of themselves, or of others. */
@PageController
@RequestMapping("/persons/{id}/edit")
class PersonForms {
    private final CurrentUser user;
    private final Sender sender;
    private final PersonScreens screens;

    PersonForms(CurrentUser user, Sender sender, PersonScreens screens) {
        this.user = user;
        this.sender = sender;
        this.screens = screens;
    }

    @GetMapping
    String edit(@PathVariable String id, Model model, Locale locale) {
        Who who = user.who();
        PersonView now = written(who, id);
        model.addAttribute("whose", now);
        return screens.show(
                who,
                screens.ground(who, now),
                ContentReader.write(now.content()),
                List.of(),
                new Screen(model, null, null, locale));
    }

    @PostMapping
    String revise(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Locale locale) {
        Who who = user.who();
        Screen screen = new Screen(model, flash, response, locale);
        PersonView now = written(who, id);
        model.addAttribute("whose", now);
        RecordFields fields = PersonScreens.fields(who, now.id());
        FormPost post = FormPost.of(request, fields).keeping(ContentReader.write(now.content()));
        var ground = screens.posted(who, id, post);
        List<Violation> wrong = new ArrayList<>();
        RawFields typed = screens.resolved(who, post.typed(), wrong);
        Input<PersonContent> input = ContentReader.read(PersonContent.class, typed);
        if (!post.onlyLanguage()) {
            wrong.addAll(input.violations());
            PersonRules.check(input.value().written()).stream()
                    .filter(rule -> wrong.stream()
                            .noneMatch(
                                    one -> rule.field() != null && rule.field().equals(one.field())))
                    .toList()
                    .forEach(wrong::add);
        }
        if (post.onlyLanguage() || !wrong.isEmpty()) {
            response.setStatus(post.onlyLanguage() ? HttpStatus.OK.value() : HttpStatus.BAD_REQUEST.value());
            return screens.show(who, ground, post.typed(), post.onlyLanguage() ? List.of() : wrong, screen);
        }
        try {
            sender.send(new RevisePerson(who.person(), now.id(), post.basedOn(), input.value()), post.commandId());
        } catch (RefusedException refused) {
            return refused.refusal().violations().stream().anyMatch(one -> Codes.STALE_REVISION.equals(one.code()))
                    ? screens.stale(who, id, post, refused.refusal(), screen)
                    : screens.refused(who, refused, ground, post, screen);
        }
        screen.notice("notice.person.revised");
        return "redirect:/persons/" + id;
    }

    /** Somebody of whom the writer may say something. */
    private PersonView written(Who who, String id) {
        PersonView now = screens.read(who, id, null);
        if (PersonScreens.fields(who, now.id()).all().isEmpty()) {
            throw new AbsentException();
        }
        return now;
    }
}
