package jp.musubi.app.confirmation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.QrPath;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.LinkAddress;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.Role;
import jp.musubi.node.confirmation.ConfirmationDesk;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.need.read.ReadNeed;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How the owner is asked: by mail, or by a letter to be printed and handed over, which is shown once, to a coordinator who did
 * not bring the record.
 */
@PageController
@RequestMapping("/confirmations/{type}/{id}")
class LetterPages {
    private final ConfirmationDesk desk;
    private final Questions questions;
    private final CurrentUser user;

    LetterPages(ConfirmationDesk desk, Questions questions, CurrentUser user) {
        this.desk = desk;
        this.questions = questions;
        this.user = user;
    }

    @PostMapping("/letter")
    String print(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) String commandId,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR);
        RecordRef record = record(type, id);
        ConfirmationDesk.Printed printed = desk.print(who.person(), record, null, Sender.idOf(commandId));
        String link = LinkAddress.at("/confirm/", printed.token(), request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("link", link);
        model.addAttribute("qr", QrPath.of(link));
        model.addAttribute("until", printed.until());
        model.addAttribute("today", Show.today());
        model.addAttribute("kind", type);
        model.addAttribute("record", record.id());
        model.addAttribute("addressee", addressee(who, record).orElse(null));
        return "confirmation/letter";
    }

    @PostMapping("/mail")
    String mail(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) String commandId,
            @RequestParam(required = false) String address,
            RedirectAttributes flash) {
        Who who = user.who();
        desk.mail(who.person(), record(type, id), null, address, Sender.idOf(commandId));
        flash.addFlashAttribute("notice", "confirmation.mailed");
        return "redirect:/" + type + "s/" + id;
    }

    private static RecordRef record(String type, String id) {
        RecordType kind = Coded.of(RecordType.class, type)
                .filter(known -> known == RecordType.NEED || known == RecordType.SEED)
                .orElseThrow(AbsentException::new);
        return Guard.id(id, known -> new RecordRef(kind, known));
    }

    private Optional<String> addressee(Who who, RecordRef record) {
        return record.type() == RecordType.NEED
                ? questions
                        .ask(new ReadNeed(who.viewer(), new NeedId(record.id()), null))
                        .map(need -> need.content().company())
                : Optional.empty();
    }
}
