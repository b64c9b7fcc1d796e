package jp.musubi.app.consultation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.consultation.ConsultationState;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.consultation.ConsultationView;
import jp.musubi.query.consultation.find.FindConsultations;
import jp.musubi.query.consultation.read.ReadConsultation;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The consultations that were left, for coordinators, and for auditors to read. Others find nothing here, not even a count. */
@PageController
@RequestMapping("/consultations")
class ConsultationPages {
    private static final int TITLE = 40;

    private final Questions questions;
    private final CurrentUser user;

    ConsultationPages(Questions questions, CurrentUser user) {
        this.questions = questions;
        this.user = user;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) Integer page,
            Model model,
            Locale locale) {
        Who who = reader();
        Optional<ConsultationState> only = state == null ? Optional.empty() : Coded.of(ConsultationState.class, state);
        Set<ConsultationState> states =
                only.<Set<ConsultationState>>map(Set::of).orElseGet(() -> EnumSet.noneOf(ConsultationState.class));
        int wanted = Paging.wanted(page);
        var found = questions.ask(new FindConsultations(who.viewer(), states, wanted, Paging.SIZE));
        String here = "/consultations" + only.map(one -> "?state=" + one.code()).orElse("");
        model.addAttribute("found", found);
        model.addAttribute("paging", Paging.of(wanted, found, here));
        model.addAttribute("state", only.map(ConsultationState::code).orElse(""));
        model.addAttribute("states", List.of(ConsultationState.values()));
        return "consultation/list";
    }

    @GetMapping("/{id}")
    String read(@PathVariable String id, Model model, Locale locale) {
        Who who = reader();
        ConsultationId known = Guard.id(id, ConsultationId::new);
        ConsultationView one =
                questions.ask(new ReadConsultation(who.viewer(), known)).orElseThrow(AbsentException::new);
        Show show = new Show(locale);
        model.addAttribute("one", one);
        model.addAttribute("title", called(one, show));
        model.addAttribute("acts", ActForms.of(show, Sender.newId()).offered(ConsultationActs.ALL, who, one, id));
        return "consultation/page";
    }

    /** The beginning of what was written; of an erased one that it is. */
    static String called(ConsultationView one, Show show) {
        String text = one.content().text();
        if (text == null) {
            return show.text("erased");
        }
        String line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
    }

    private Who reader() {
        Who who = user.who();
        if (!who.has(Role.COORDINATOR) && !who.has(Role.AUDITOR)) {
            throw new AbsentException();
        }
        return who;
    }
}
