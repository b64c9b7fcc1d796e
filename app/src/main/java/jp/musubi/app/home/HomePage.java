package jp.musubi.app.home;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.app.contact.PromiseLines;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.EndingSoon;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen: what is promised, what ends soon, and the part of each role. */
@PageController
class HomePage {
    private final CurrentUser user;
    private final EndingSoon ending;
    private final PromiseLines promises;
    private final Checklist checklist;
    private final List<HomePart> parts;

    HomePage(CurrentUser user, EndingSoon ending, PromiseLines promises, Checklist checklist, List<HomePart> parts) {
        this.user = user;
        this.ending = ending;
        this.promises = promises;
        this.checklist = checklist;
        this.parts = parts;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        Who who = user.who();
        if (!who.signedIn()) {
            return "home/visitor";
        }
        if (who.roles().equals(Set.of(Role.COORDINATOR))) {
            return "redirect:/worklist";
        }
        model.addAttribute("today", Show.today());
        if (who.has(Role.INTERMEDIARY) || who.has(Role.COORDINATOR)) {
            model.addAttribute("commandId", Sender.newId());
            model.addAttribute("promises", promises.own(who, new Show(locale)));
        }
        checklist.of(who).ifPresent(steps -> model.addAttribute("checklist", steps));
        Set<String> told = parts.stream()
                .filter(part -> part.isFor(who))
                .flatMap(part -> part.show(who, model, locale).stream())
                .collect(Collectors.toSet());
        ending.ofOwn(who, told, model);
        model.addAttribute("building", FirstScreens.building(who.roles()));
        return "home/member";
    }
}
