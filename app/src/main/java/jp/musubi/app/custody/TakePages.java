package jp.musubi.app.custody;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.ActSender;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator takes records, one or several at once. */
@PageController
class TakePages {
    /** More than a page shows at once. */
    private static final int MOST = 200;

    private final CurrentUser user;
    private final ActSender sender;

    TakePages(CurrentUser user, ActSender sender) {
        this.user = user;
        this.sender = sender;
    }

    /**
     * Takes each, as a command of its own: one that is refused stops no other.
     *
     * @param records as {@code seed:<id>} and {@code need:<id>}
     * @param back {@code record} for the page of the one; the worklist otherwise
     */
    @PostMapping("/custody/take")
    String take(
            @RequestParam(name = "record", required = false) List<String> records,
            @RequestParam(required = false) String commandId,
            @RequestParam(required = false) String back,
            RedirectAttributes flash,
            Locale locale) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR);
        List<RecordRef> wanted = wanted(records);
        boolean one = "record".equals(back) && wanted.size() == 1;
        Map<String, List<String>> refused = new LinkedHashMap<>();
        for (RecordRef record : wanted) {
            take(record, who, Sender.idOf(commandId), locale).ifPresent(why -> refused.put(record.toString(), why));
        }
        tell(wanted.size() - refused.size(), refused, flash);
        return one
                ? "redirect:/" + folder(wanted.getFirst()) + "/"
                        + wanted.getFirst().id()
                : "redirect:/worklist";
    }

    private static void tell(int taken, Map<String, List<String>> refused, RedirectAttributes flash) {
        if (taken > 0) {
            flash.addFlashAttribute("notice", "custody.taken");
        } else if (refused.isEmpty()) {
            flash.addFlashAttribute("notice", "worklist.none-chosen");
        }
        if (!refused.isEmpty()) {
            flash.addFlashAttribute(
                    "problems",
                    refused.values().stream().flatMap(List::stream).distinct().toList());
        }
    }

    /** @return why not; empty when it is taken */
    private Optional<List<String>> take(RecordRef record, Who who, String commandId, Locale locale) {
        try {
            sender.send(
                    act(record),
                    who,
                    record.id(),
                    Map.of("coordinator", who.person().value()),
                    commandId + ":" + record);
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(RefusalAdvice.reasons(refused.refusal(), locale));
        }
    }

    private static Act<Kept, ?> act(RecordRef record) {
        List<Act<Kept, ?>> acts = record.type() == RecordType.SEED ? CustodyActs.SEED : CustodyActs.NEED;
        return acts.getFirst();
    }

    private static String folder(RecordRef record) {
        return act(record).subject().folder();
    }

    /** Those that can be read, once each. */
    private static List<RecordRef> wanted(List<String> records) {
        List<RecordRef> wanted = new ArrayList<>();
        for (String text : records == null ? List.<String>of() : records) {
            String[] parts = text.split(":", 2);
            if (parts.length == 2 && Ids.isId(parts[1]) && wanted.size() < MOST) {
                type(parts[0])
                        .map(type -> new RecordRef(type, parts[1]))
                        .filter(ref -> !wanted.contains(ref))
                        .ifPresent(wanted::add);
            }
        }
        return wanted;
    }

    private static Optional<RecordType> type(String code) {
        return List.of(RecordType.SEED, RecordType.NEED).stream()
                .filter(type -> type.code().equals(code))
                .findFirst();
    }
}
