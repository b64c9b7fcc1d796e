package jp.musubi.app.glossary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.glossary.GlossaryTable;
import jp.musubi.query.glossary.readwhole.ReadGlossary;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The glossary in force as a table, as the import reads it. */
@PageController
class GlossaryExport {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Questions questions;
    private final CurrentUser user;

    GlossaryExport(Questions questions, CurrentUser user) {
        this.questions = questions;
        this.user = user;
    }

    @GetMapping("/glossary/export")
    ResponseEntity<byte[]> export(Locale locale) throws IOException {
        Who who = user.who();
        var glossary = questions.ask(new ReadGlossary(who.viewer(), null));
        // A version is a position.
        String name = who.seesPositions() ? glossary.version().replace('@', '-') : "glossary";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(GlossaryTable.of(glossary.groups(), locale));
    }
}
