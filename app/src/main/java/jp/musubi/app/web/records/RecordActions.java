package jp.musubi.app.web.records;

import java.util.Locale;
import jp.musubi.app.security.CurrentUser;
import jp.musubi.app.web.page.Guard;
import jp.musubi.app.web.page.Sender;
import jp.musubi.command.kit.Command;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.pairing.propose.ProposePairing;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.withdraw.WithdrawSeed;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.OwnerOf;
import jp.musubi.node.gateway.Questions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons on the pages of seeds and needs. */
@Controller
class RecordActions {
    private final CurrentUser user;
    private final Sender sender;
    private final Questions questions;

    RecordActions(CurrentUser user, Sender sender, Questions questions) {
        this.user = user;
        this.sender = sender;
        this.questions = questions;
    }

    @PostMapping("/seeds/{id}/publish")
    String publish(@PathVariable String id, @RequestParam String commandId, RedirectAttributes flash) {
        SeedId seed = Guard.id(id, SeedId::new);
        Command command = new PublishSeed(user.who().person(), seed, null);
        return done(command, commandId, new Done("seed.open", "/seeds/" + id, owner(seed.ref())), flash);
    }

    @PostMapping("/seeds/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam String commandId,
            @RequestParam(required = false) String reason,
            RedirectAttributes flash) {
        SeedId seed = Guard.id(id, SeedId::new);
        Command command = new WithdrawSeed(user.who().person(), seed, said(reason));
        return done(command, commandId, new Done("seed.withdrawn", "/seeds/" + id, owner(seed.ref())), flash);
    }

    @PostMapping("/needs/{id}/open")
    String open(@PathVariable String id, @RequestParam String commandId, RedirectAttributes flash) {
        NeedId need = Guard.id(id, NeedId::new);
        Command command = new OpenNeed(user.who().person(), need, null);
        return done(command, commandId, new Done("need.open", "/needs/" + id, owner(need.ref())), flash);
    }

    @PostMapping("/needs/{id}/close")
    String close(
            @PathVariable String id,
            @RequestParam String commandId,
            @RequestParam String reason,
            @RequestParam(required = false) String note,
            RedirectAttributes flash) {
        NeedId need = Guard.id(id, NeedId::new);
        NeedCloseReason why = Coded.of(NeedCloseReason.class, reason)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Command command = new CloseNeed(user.who().person(), need, why, said(note));
        return done(command, commandId, new Done("need.closed", "/needs/" + id, owner(need.ref())), flash);
    }

    /** A coordinator adds a seed that the matcher did not propose. The seed may be given as its id or its address. */
    @PostMapping("/needs/{id}/propose")
    String propose(
            @PathVariable String id,
            @RequestParam String commandId,
            @RequestParam String seed,
            @RequestParam String reason,
            RedirectAttributes flash,
            Locale locale) {
        NeedId need = Guard.id(id, NeedId::new);
        String seedId = seed.strip().replaceFirst("^.*/", "").replaceFirst("[?#].*$", "");
        if (!Ids.isId(seedId)) {
            throw new jp.musubi.command.kit.refusal.RefusedException(jp.musubi.command.kit.refusal.Refusal.of(
                    jp.musubi.command.kit.refusal.Refusal.Kind.INVALID, "seed", "bad_id"));
        }
        SeedId other = new SeedId(seedId);
        Command command = new ProposePairing(user.who().person(), need, other, said(reason));
        return done(
                command,
                commandId,
                new Done("pairing.proposed", "/pairings/" + PairingId.of(need, other), null),
                flash);
    }

    /** For whom a button is pressed when the record is another's; null for one's own. */
    private PersonId owner(RecordRef record) {
        return questions.ask(new OwnerOf(record)).map(user.who()::forOwner).orElse(null);
    }

    private record Done(String notice, String to, PersonId onBehalfOf) {}

    private String done(Command command, String commandId, Done done, RedirectAttributes flash) {
        sender.send(command, Sender.idOf(commandId), done.onBehalfOf());
        flash.addFlashAttribute("notice", "notice." + done.notice());
        return "redirect:" + done.to();
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
