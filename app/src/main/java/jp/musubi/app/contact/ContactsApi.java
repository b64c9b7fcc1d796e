package jp.musubi.app.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.References;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.contact.note.NoteContact;
import jp.musubi.language.contact.ContactId;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.contact.find.FindContacts;
import jp.musubi.query.contact.read.ReadContact;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 活動記録: notes of contacts. */
@RestController
@RequestMapping("/api/v1/contacts")
@Tag(name = "contacts")
class ContactsApi {

    private final Writes writes;
    private final Reads reads;

    ContactsApi(Writes writes, Reads reads) {
        this.writes = writes;
        this.reads = reads;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Notes a contact: about (type:id), on (today when absent), kind, text, nextAction, due, promisedBy, and in keeps the "
                            + "promises on that record that are kept by it")
    ResponseEntity<Stored> note(HttpServletRequest request, @RequestBody ContactBody said) {
        String key = Writes.key(request);
        String chosen = said.id() == null ? null : said.id().value();
        ContactId id = new ContactId(writes.newId("contact", chosen, key));
        LocalDate on = said.on() == null ? Show.today() : said.on();
        NoteContact command = new NoteContact(
                writes.actor(),
                id,
                said.about(),
                on,
                said.kind(),
                said.text(),
                said.nextAction(),
                said.due(),
                said.promisedBy(),
                said.keeps());
        return writes.created(request, key, id.value(), command);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a note")
    ContactView read(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        return reads.one(id, ContactId::new, known -> new ReadContact(reads.viewer(), known, when));
    }

    @GetMapping
    @Operation(summary = "The notes on a record (type:id), newest first")
    Listed<ContactView> find(
            @RequestParam String about,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        return Listed.all(reads.ask(new FindContacts(reads.viewer(), References.required("about", about), when)));
    }
}
