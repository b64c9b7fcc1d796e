package jp.musubi.app.home;

import java.util.Locale;
import java.util.Set;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Researchers: their seeds, and who can see them. */
@Component
class ResearcherPart implements HomePart {
    private final Own own;

    ResearcherPart(Own own) {
        this.own = own;
    }

    @Override
    public boolean isFor(Who who) {
        return who.has(Role.RESEARCHER);
    }

    @Override
    public Set<String> show(Who who, Model model, Locale locale) {
        model.addAttribute("seeds", own.seeds(who));
        return Set.of();
    }
}
