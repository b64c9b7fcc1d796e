package jp.musubi.app.record;

import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.pairing.propose.ProposePairing;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.seed.SeedId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds candidates by hand, on the page of a need. */
@PageController
class Proposing {
    private final CurrentUser user;
    private final Sender sender;

    Proposing(CurrentUser user, Sender sender) {
        this.user = user;
        this.sender = sender;
    }

    /** A coordinator adds a seed that the matcher did not propose. The seed may be given as its id or its address. */
    @PostMapping("/needs/{id}/propose")
    String propose(
            @PathVariable String id,
            @RequestParam String commandId,
            @RequestParam String seed,
            @RequestParam String reason,
            RedirectAttributes flash) {
        NeedId need = Guard.id(id, NeedId::new);
        String seedId = seed.strip().replaceFirst("^.*/", "").replaceFirst("[?#].*$", "");
        if (!Ids.isId(seedId)) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "seed", "bad_id"));
        }
        SeedId other = new SeedId(seedId);
        sender.send(new ProposePairing(user.who().person(), need, other, said(reason)), Sender.idOf(commandId));
        flash.addFlashAttribute("notice", "notice.pairing.proposed");
        return "redirect:/pairings/" + PairingId.of(need, other);
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
