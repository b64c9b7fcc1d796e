package jp.musubi.app.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.need.NeedView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Intermediaries: a new case, their cases by stage, and consents about to expire. */
@Component
class IntermediaryPart implements HomePart {
    /** How long before its end a consent is shown as about to expire. */
    private static final int SOON_DAYS = 30;

    private final Own own;

    IntermediaryPart(Own own) {
        this.own = own;
    }

    @Override
    public boolean isFor(Who who) {
        return who.has(Role.INTERMEDIARY);
    }

    @Override
    public Set<String> show(Who who, Model model, Locale locale) {
        List<NeedView> cases = own.needs(who, "introducedBy");
        model.addAttribute("cases", cases);
        model.addAttribute("stages", stages(cases).entrySet());
        model.addAttribute("soon", SOON_DAYS);
        List<NeedView> expiring = expiring(cases, Show.today());
        model.addAttribute("expiring", expiring);
        return expiring.stream().map(need -> "/needs/" + need.id()).collect(Collectors.toSet());
    }

    /** Cases under way whose owner's consent ends soon, the earliest first. One that has ended is not soon to end. */
    private static List<NeedView> expiring(List<NeedView> cases, LocalDate today) {
        return cases.stream()
                .filter(need -> need.state().underway())
                .filter(need -> need.content().consent() != null
                        && need.content().consent().until() != null
                        && !need.content().consent().until().isBefore(today)
                        && !need.content().consent().until().isAfter(today.plusDays(SOON_DAYS)))
                .sorted(Comparator.comparing(need -> need.content().consent().until()))
                .toList();
    }

    private static Map<NeedState, Long> stages(List<NeedView> cases) {
        return cases.stream().collect(Collectors.groupingBy(NeedView::state, TreeMap::new, Collectors.counting()));
    }
}
