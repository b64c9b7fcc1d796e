package jp.musubi.app.personal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import jp.musubi.app.contact.Subjects;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.personal.HeldSink;
import jp.musubi.node.personal.PersonalData;
import jp.musubi.query.party.readperson.ReadPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files, for the person and, on request, for administrators to hand over. */
@PageController
class PersonalPages {
    private static final Logger LOG = LoggerFactory.getLogger(PersonalPages.class);

    private final CurrentUser user;
    private final Questions questions;
    private final PersonalData data;
    private final Subjects subjects;

    PersonalPages(CurrentUser user, Questions questions, PersonalData data, Subjects subjects) {
        this.user = user;
        this.questions = questions;
        this.data = data;
        this.subjects = subjects;
    }

    @GetMapping("/my-data")
    String page() {
        self();
        return "personal/page";
    }

    @GetMapping("/my-data.json")
    void json(HttpServletResponse response, Locale locale) throws IOException {
        Who who = self();
        asJson(who.person(), who, response, locale);
    }

    @GetMapping("/my-data.csv")
    void csv(HttpServletResponse response, Locale locale) throws IOException {
        Who who = self();
        asCsv(who.person(), who, response, locale);
    }

    @GetMapping("/admin/persons/{id}/data.json")
    void jsonOf(@PathVariable String id, HttpServletResponse response, Locale locale) throws IOException {
        asJson(person(id), administrator(), response, locale);
    }

    @GetMapping("/admin/persons/{id}/data.csv")
    void csvOf(@PathVariable String id, HttpServletResponse response, Locale locale) throws IOException {
        asCsv(person(id), administrator(), response, locale);
    }

    private void asJson(PersonId person, Who reader, HttpServletResponse response, Locale locale) throws IOException {
        OutputStream out = begun(person, reader, "application/json", "json", response);
        told(person, reader, new JsonHeld(out), locale);
    }

    private void asCsv(PersonId person, Who reader, HttpServletResponse response, Locale locale) throws IOException {
        OutputStream out = begun(person, reader, "text/csv;charset=UTF-8", "csv", response);
        told(person, reader, new CsvHeld(out, new Show(locale)), locale);
    }

    private OutputStream begun(PersonId person, Who reader, String type, String end, HttpServletResponse response)
            throws IOException {
        if (questions.ask(new ReadPerson(person)).isEmpty()) {
            throw new AbsentException();
        }
        LOG.info(
                "All that is held about person {} is given out to {}",
                person.value(),
                reader.person().value());
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("musubi-" + person.value() + "-" + Show.today() + "." + end)
                        .build()
                        .toString());
        return response.getOutputStream();
    }

    private void told(PersonId person, Who reader, HeldSink sink, Locale locale) throws IOException {
        data.tell(person, reader, visible(reader, new Show(locale)), sink);
    }

    /** As pages show it; each record is asked about once. */
    private Predicate<RecordRef> visible(Who reader, Show show) {
        Map<RecordRef, Boolean> known = new HashMap<>();
        return record -> known.computeIfAbsent(record, one -> switch (one.type()) {
            case PERSON -> false;
            case ORGANIZATION, CLUSTER -> true;
            default -> subjects.title(reader, one, show).isPresent();
        });
    }

    private static PersonId person(String id) {
        return Guard.id(id, PersonId::new);
    }

    private Who self() {
        Who who = user.who();
        if (!who.signedIn()) {
            throw new AbsentException();
        }
        return who;
    }

    private Who administrator() {
        user.forget();
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }
}
