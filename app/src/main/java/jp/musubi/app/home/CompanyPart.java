package jp.musubi.app.home;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.reading.ReadingLines;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.need.NeedView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Companies: where their needs stand, who is their coordinator, who has read them, and the way to take them back. */
@Component
class CompanyPart implements HomePart {
    private final Own own;
    private final ReadingLines readings;

    CompanyPart(Own own, ReadingLines readings) {
        this.own = own;
        this.readings = readings;
    }

    @Override
    public boolean isFor(Who who) {
        return who.has(Role.COMPANY);
    }

    @Override
    public Set<String> show(Who who, Model model, Locale locale) {
        List<NeedView> needs = own.needs(who, "owner");
        model.addAttribute("needs", needs);
        model.addAttribute("coordinators", coordinators(needs));
        model.addAttribute("readings", readings(who, needs, new Show(locale)));
        return Set.of();
    }

    /** Of those under way, by the id of the need: what has ended is read on its own page. */
    private Map<String, ReadingLines.Lines> readings(Who who, List<NeedView> needs, Show show) {
        Map<String, ReadingLines.Lines> lines = new HashMap<>();
        for (NeedView need : needs) {
            if (need.state().underway()) {
                lines.put(need.id().value(), readings.beside(need.id().ref(), need.owner(), null, who, show));
            }
        }
        return lines;
    }

    /** Ids of who is in charge of those under way, each once. */
    private static List<String> coordinators(List<NeedView> needs) {
        return needs.stream()
                .filter(need -> need.state().underway() && need.custody().coordinator() != null)
                .map(need -> need.custody().coordinator().value())
                .distinct()
                .toList();
    }
}
