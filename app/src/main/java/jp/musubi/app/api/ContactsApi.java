package jp.musubi.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.command.contact.note.NoteContact;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
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
import tools.jackson.databind.JsonNode;

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
    ResponseEntity<Stored> note(HttpServletRequest request, @RequestBody JsonNode sent) {
        JsonBody body = new JsonBody(sent);
        String key = Writes.key(request);
        String chosen = body.id("id");
        RecordRef about = body.required("about", body.read("about", "bad_reference", References::parsed));
        LocalDate on = body.date("on");
        ContactKind kind = body.required("kind", body.code("kind", ContactKind.class));
        String text = body.text("text");
        String nextAction = body.text("nextAction");
        LocalDate due = body.date("due");
        String promisedBy = body.id("promisedBy");
        List<ContactId> keeps = body.ids("keeps").stream().map(ContactId::new).toList();
        body.end();
        ContactId id = new ContactId(writes.newId("contact", chosen, key));
        NoteContact command = new NoteContact(
                writes.actor(),
                id,
                about,
                on == null ? LocalDate.now(ZoneId.of("Asia/Tokyo")) : on,
                kind,
                text,
                nextAction,
                due,
                promisedBy == null ? null : new PersonId(promisedBy),
                keeps);
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
    Map<String, Object> find(
            @RequestParam String about,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        List<ContactView> found =
                reads.ask(new FindContacts(reads.viewer(), References.required("about", about), when));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", found);
        body.put("total", found.size());
        return body;
    }
}
