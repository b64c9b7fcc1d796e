package jp.musubi.app.glossary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.intake.vocabularies.GlossaryFile;
import jp.musubi.intake.vocabularies.GlossaryFormat;
import jp.musubi.intake.vocabularies.ReadFile;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.glossary.GlossaryImport;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file of groups in: tries it first if wished, refuses it with line numbers, never takes a part of it. */
@PageController
@RequestMapping("/glossary/import")
class GlossaryUpload {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CHECK = "check";

    private final Commands commands;
    private final Questions questions;
    private final CurrentUser user;

    GlossaryUpload(Commands commands, Questions questions, CurrentUser user) {
        this.commands = commands;
        this.questions = questions;
        this.user = user;
    }

    @GetMapping
    String form(Model model) {
        Editors.require(user.who());
        return show(model);
    }

    @PostMapping
    String take(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(name = "do", defaultValue = CHECK) String button,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        Who who = Editors.require(user.who());
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("troubles", List.of(new Show(locale).text("glossary.upload.missing")));
            return show(model);
        }
        String name = GlossaryImport.source(file.getOriginalFilename());
        ReadFile read = read(file, name, format);
        model.addAttribute("name", name);
        model.addAttribute("format", format);
        model.addAttribute("passed", read.passed());
        if (!read.sound()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "troubles",
                    read.troubles().stream().map(each -> each.text(locale)).toList());
            return show(model);
        }
        GlossaryImport importing = new GlossaryImport(commands, questions);
        boolean trial = button.equals(CHECK);
        GlossaryImport.Outcome outcome =
                trial ? importing.preview(read) : importing.run(read, who.person(), name, done -> {});
        questions.await(outcome.position(), PATIENCE);
        model.addAttribute("trial", trial);
        model.addAttribute("outcome", outcome);
        return show(model);
    }

    private static ReadFile read(MultipartFile file, String name, String format) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return GlossaryFile.read(bytes, name, GlossaryFormat.of(format));
        }
    }

    private static String show(Model model) {
        model.addAttribute("formats", GlossaryFormat.values());
        return "glossary/import";
    }
}
