package jp.musubi.app.account;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.intake.input.Dates;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.findrights.FindRights;
import jp.musubi.query.party.findrights.RightView;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 「誰がいつ何の権限を」: who had which right when, for auditors and administrators. */
@PageController
@RequestMapping("/rights")
class RightsPages {

    private final CurrentUser user;
    private final Questions questions;
    private final RightRows rows;

    RightsPages(CurrentUser user, Questions questions, RightRows rows) {
        this.user = user;
        this.questions = questions;
        this.rows = rows;
    }

    /**
     * What was asked for, as it was typed.
     *
     * @param person an id
     * @param q part of a name
     */
    public record Asked(String person, String q, String role, String day) {
        public Asked {
            person = person == null ? "" : person.strip();
            q = q == null ? "" : q.strip();
            role = role == null ? "" : role;
            day = day == null ? "" : day.strip();
        }

        LocalDate date() {
            return Dates.read(day).orElse(null);
        }

        /** Whether a day was typed that is none. */
        public boolean badDay() {
            return !day.isEmpty() && date() == null;
        }

        String address(String path) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam("person", person)
                    .queryParam("q", q)
                    .queryParam("role", role)
                    .queryParam("day", day)
                    .encode()
                    .toUriString();
        }
    }

    @GetMapping
    String show(Asked asked, @RequestParam(required = false) Integer page, Locale locale, Model model) {
        Who who = reader();
        List<RightRow> found = found(who, asked, new Show(locale));
        int wanted = Paging.wanted(page);
        int from = Math.min(found.size(), (wanted - 1) * Paging.SIZE);
        List<RightRow> items = found.subList(from, Math.min(found.size(), from + Paging.SIZE));
        model.addAttribute("asked", asked);
        model.addAttribute("rows", items);
        model.addAttribute("total", found.size());
        model.addAttribute(
                "paging",
                new Paging(
                        wanted,
                        Math.max(1, (found.size() + Paging.SIZE - 1) / Paging.SIZE),
                        found.size(),
                        asked.address("/rights")));
        model.addAttribute("csv", asked.address("/rights/file"));
        model.addAttribute("roles", List.of(Role.values()));
        return "account/rights";
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Asked asked, Locale locale) {
        Who who = reader();
        Show show = new Show(locale);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rights.csv\"")
                .cacheControl(CacheControl.noStore())
                .body(RightsFile.of(found(who, asked, show), show));
    }

    private List<RightRow> found(Who who, Asked asked, Show show) {
        boolean impossible = asked.badDay() || !asked.person().isEmpty() && !Ids.isId(asked.person());
        if (impossible) {
            return List.of();
        }
        PersonId person = asked.person().isEmpty() ? null : new PersonId(asked.person());
        Role role = Coded.of(Role.class, asked.role()).orElse(null);
        List<RightView> rights = questions.ask(new FindRights(who.viewer(), person, role, asked.date()));
        return rows.of(rights, asked.q(), show);
    }

    private Who reader() {
        Who who = user.who();
        Guard.needs(who, Role.AUDITOR, Role.ADMINISTRATOR);
        return who;
    }
}
