package jp.musubi.app.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.LanguageSwitch;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.contact.note.NoteContact;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for a note. */
@PageController
@RequestMapping("/contacts/new")
class ContactPages {
    private final CurrentUser user;
    private final Sender sender;
    private final Subjects subjects;
    private final PromiseLines promises;

    ContactPages(CurrentUser user, Sender sender, Subjects subjects, PromiseLines promises) {
        this.user = user;
        this.sender = sender;
        this.subjects = subjects;
        this.promises = promises;
    }

    @GetMapping(params = "about")
    String fresh(
            @RequestParam String about,
            @RequestParam(required = false) List<String> keeps,
            Model model,
            Locale locale) {
        Who who = writer();
        RecordRef record = record(about);
        return show(who, record, ContactForm.fresh(about, keeps, Show.today(), Sender.newId()), model, locale);
    }

    @PostMapping
    String note(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<String> keeps,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        Who who = writer();
        ContactForm form = ContactForm.of(typed, keeps, Sender.idOf(typed.get("commandId")));
        RecordRef record = record(form.about());
        if (typed.containsKey(LanguageSwitch.PARAMETER)) {
            return show(who, record, form, model, locale);
        }
        ContactForm read = form.with(form.unreadable());
        if (!read.violations().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(who, record, read, model, locale);
        }
        try {
            sender.send(command(who, record, form), form.commandId());
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            boolean savedBefore = Sender.savedBefore(refused);
            // A promise that somebody else ended meanwhile must not cost what was typed.
            boolean ended = refusal.violations().stream().allMatch(one -> "keeps".equals(one.field()));
            if (refusal.kind() != Refusal.Kind.INVALID && !savedBefore && !ended) {
                throw refused;
            }
            response.setStatus(RefusalAdvice.status(refusal.kind()).value());
            // Saving once more is then meant as another note.
            ContactForm again = savedBefore ? ContactForm.of(typed, keeps, Sender.newId()) : form;
            return show(who, record, again.with(refusal.violations()), model, locale);
        }
        flash.addFlashAttribute("notice", "notice.contact.noted");
        flash.addFlashAttribute("stored", form.commandId());
        return "redirect:" + subjects.address(record);
    }

    private NoteContact command(Who who, RecordRef record, ContactForm form) {
        return new NoteContact(
                who.person(),
                new ContactId(Ids.derived("contact", who.person().value(), form.commandId())),
                record,
                ContactForm.day(form.on()).orElseThrow(),
                form.chosen().orElseThrow(),
                form.text().strip(),
                blankToNull(form.nextAction()),
                ContactForm.day(form.due()).orElse(null),
                Ids.isId(form.promisedBy()) ? new PersonId(form.promisedBy()) : null,
                form.keeps().stream().filter(Ids::isId).map(ContactId::new).toList());
    }

    private String show(Who who, RecordRef record, ContactForm form, Model model, Locale locale) {
        String title = subjects.title(who, record, new Show(locale)).orElseThrow(AbsentException::new);
        model.addAttribute("form", form);
        model.addAttribute("formId", "contact");
        model.addAttribute("errors", form.problems(locale));
        model.addAttribute("title", title);
        model.addAttribute("back", subjects.address(record));
        model.addAttribute("kinds", List.of(ContactKind.values()));
        model.addAttribute("open", promises.toKeepOn(record, who, new Show(locale)));
        model.addAttribute("promisers", subjects.promisers(who));
        return "contact/form";
    }

    private Who writer() {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.INTERMEDIARY);
        return who;
    }

    private static RecordRef record(String about) {
        try {
            RecordRef record = RecordRef.parse(about);
            return Guard.id(record.id(), id -> record);
        } catch (IllegalArgumentException e) {
            throw new AbsentException();
        }
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
