package jp.musubi.app.web.pairings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.gateway.Questions;
import jp.musubi.app.security.Who;
import jp.musubi.app.web.page.RefusalAdvice;
import jp.musubi.app.web.page.Sender;
import jp.musubi.command.Command;
import jp.musubi.command.dismisspairing.DismissPairing;
import jp.musubi.command.refusal.Refusal;
import jp.musubi.command.refusal.RefusedException;
import jp.musubi.command.shortlistpairing.ShortlistPairing;
import jp.musubi.language.Coded;
import jp.musubi.language.Ids;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.DismissReason;
import jp.musubi.query.readpairing.ReadPairing;
import org.springframework.stereotype.Component;

/** Sends a coordinator's decisions on pairings, each as its own command: one that is refused stops no other. */
@Component
class Decisions {
    /** More than a worklist shows at once. */
    private static final int MOST = 500;

    private final Sender sender;
    private final Questions questions;

    Decisions(Sender sender, Questions questions) {
        this.sender = sender;
        this.questions = questions;
    }

    /**
     * What is to be done.
     *
     * @param dismiss whether to dismiss; otherwise to shortlist
     * @param reason code of the reason for dismissing
     * @param commandId of the form
     */
    record Wanted(boolean dismiss, String reason, String note, String commandId) {}

    /**
     * What came of one.
     *
     * @param title of the seed, or the id when it cannot be shown
     * @param done whether it was stored
     * @param key of the sentence about what was done; null when refused
     * @param reasons why it was refused
     */
    record Result(String pairing, String title, boolean done, String key, List<String> reasons) {}

    /** Decides one. @throws RefusedException when the decision is no */
    void decide(Who who, PairingId pairing, Wanted wanted) {
        sender.send(command(who.person(), pairing, wanted), wanted.commandId() + ":" + pairing.value());
    }

    /** Decides each, and says what came of each. */
    List<Result> decideAll(Who who, List<String> pairings, Wanted wanted, Locale locale) {
        return new LinkedHashSet<>(pairings)
                .stream()
                        .filter(Ids::isId)
                        .limit(MOST)
                        .map(PairingId::new)
                        .map(pairing -> decideOne(who, pairing, wanted, locale))
                        .toList();
    }

    private Result decideOne(Who who, PairingId pairing, Wanted wanted, Locale locale) {
        String title = questions
                .ask(new ReadPairing(who.viewer(), pairing, null))
                .map(page -> page.seed().content().title())
                .orElse(pairing.value());
        try {
            decide(who, pairing, wanted);
            String key = wanted.dismiss() ? "worklist.dismissed" : "worklist.shortlisted";
            return new Result(pairing.value(), title, true, key, List.of());
        } catch (RefusedException refused) {
            return new Result(pairing.value(), title, false, null, RefusalAdvice.reasons(refused.refusal(), locale));
        }
    }

    private static Command command(PersonId actor, PairingId pairing, Wanted wanted) {
        String note = wanted.note() == null || wanted.note().isBlank()
                ? null
                : wanted.note().strip();
        if (!wanted.dismiss()) {
            return new ShortlistPairing(actor, pairing, note);
        }
        DismissReason reason = wanted.reason() == null
                ? null
                : Coded.of(DismissReason.class, wanted.reason()).orElse(null);
        if (reason == null) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "reason", "required"));
        }
        return new DismissPairing(actor, pairing, reason, note);
    }
}
