package jp.musubi.app.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Reasons;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.need.NeedActs;
import jp.musubi.command.consent.record.RecordEvidence;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.consent.ConsentWay;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.need.NeedId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.record.ConsentEvidence;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What shows the consent to a need: a list, a form to put more on record, and one to hold a document against it. For those who
 * read all of the need; others find no such page. Documents are hashed as they come in, and not kept.
 */
@PageController
@RequestMapping("/needs/{id}/consent")
class ConsentPages {
    private static final String SHA256 = "sha256";

    /** Where fields are not called as in the history. */
    private static final Map<String, String> LABELS = Map.of("way", "event.consentWay", "note", "consent.note");

    private final Questions questions;
    private final CurrentUser user;
    private final Sender sender;

    ConsentPages(Questions questions, CurrentUser user, Sender sender) {
        this.questions = questions;
        this.user = user;
        this.sender = sender;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        Who who = user.who();
        NeedView need = need(id, who);
        Map<String, String> typed = new HashMap<>();
        typed.put("whose", need.content().company());
        return page(need, who, typed, model);
    }

    @PostMapping
    String record(
            @PathVariable String id,
            @RequestParam Map<String, String> posted,
            @RequestParam(required = false) MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model)
            throws IOException {
        Who who = user.who();
        NeedView need = need(id, who);
        Map<String, String> typed = new HashMap<>(posted);
        String digest = Digests.of(file);
        String written = said(typed, SHA256);
        if (digest != null && written != null && !digest.equalsIgnoreCase(written)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            String differs = new Show(locale).text("consent.evidence.differs", digest);
            return refused(List.of(new RecordForm.Problem(null, null, differs)), need, who, typed, model);
        }
        if (digest != null) {
            // Chosen once: what was hashed stands in the form if anything else is wrong.
            typed.put(SHA256, digest);
        }
        try {
            sender.send(command(need.id(), who, typed), Sender.idOf(typed.get("commandId")));
        } catch (RefusedException refused) {
            response.setStatus(RefusalAdvice.status(refused.refusal().kind()).value());
            return refused(problems(refused.refusal(), new Show(locale)), need, who, typed, model);
        }
        flash.addFlashAttribute("notice", "consent.evidence.recorded");
        return "redirect:/needs/" + need.id() + "/consent";
    }

    @PostMapping("/check")
    String check(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sha256,
            @RequestParam(required = false) MultipartFile file,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        Who who = user.who();
        NeedView need = need(id, who);
        String digest =
                Objects.requireNonNullElse(Digests.of(file), sha256.strip().toLowerCase(Locale.ROOT));
        model.addAttribute("checking", sha256);
        if (!digest.matches("[0-9a-f]{64}")) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("unchecked", new Show(locale).text("consent.check.nothing"));
        } else {
            model.addAttribute("checked", digest);
            model.addAttribute(
                    "same",
                    need.assent().evidence().stream()
                            .filter(one -> digest.equals(one.sha256()))
                            .map(ConsentEvidence::number)
                            .toList());
        }
        return page(
                need,
                who,
                new HashMap<>(Map.of("whose", Objects.toString(need.content().company(), ""))),
                model);
    }

    private static String refused(
            List<RecordForm.Problem> problems, NeedView need, Who who, Map<String, String> typed, Model model) {
        Map<String, String> wrong = new HashMap<>();
        problems.stream().filter(one -> one.id() != null).forEach(one -> wrong.putIfAbsent(one.id(), one.reason()));
        model.addAttribute("problems", problems);
        model.addAttribute("wrong", wrong);
        return page(need, who, typed, model);
    }

    /** All that is wrong, each linked to its field; the element of a field is called like it. */
    private static List<RecordForm.Problem> problems(Refusal refusal, Show show) {
        return refusal.violations().stream()
                .map(one -> new RecordForm.Problem(
                        one.field(),
                        one.field() == null
                                ? null
                                : show.text(LABELS.getOrDefault(one.field(), "event." + one.field())),
                        Reasons.of(show, one)))
                .toList();
    }

    private NeedView need(String id, Who who) {
        NeedId needId = Guard.id(id, NeedId::new);
        return questions
                .ask(new ReadNeed(who.viewer(), needId, null))
                .filter(NeedView::insider)
                .orElseThrow(AbsentException::new);
    }

    private static String page(NeedView need, Who who, Map<String, String> typed, Model model) {
        List<ConsentWay> ways = new ArrayList<>(Arrays.asList(ConsentWay.values()));
        ways.remove(ConsentWay.LINK);
        model.addAttribute("need", need);
        model.addAttribute("ways", ways);
        model.addAttribute("typed", typed);
        model.addAttribute("records", need.content().consent() != null && NeedActs.mayChange(who, need));
        model.addAttribute("commandId", Sender.newId());
        return "consent/page";
    }

    private static RecordEvidence command(NeedId need, Who who, Map<String, String> typed) {
        return new RecordEvidence(
                who.person(),
                need,
                Coded.of(ConsentWay.class, Objects.toString(said(typed, "way"), ""))
                        .orElse(null),
                said(typed, "whose"),
                said(typed, "givenBy"),
                said(typed, "receivedBy"),
                said(typed, "document"),
                said(typed, SHA256),
                said(typed, "note"));
    }

    private static String said(Map<String, String> typed, String name) {
        String text = typed.get(name) == null ? "" : typed.get(name).strip();
        return text.isEmpty() ? null : text;
    }
}
