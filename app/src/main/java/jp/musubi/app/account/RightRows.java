package jp.musubi.app.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.app.kit.page.Names;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findrights.RightKind;
import jp.musubi.query.party.findrights.RightView;
import jp.musubi.query.party.readperson.ReadPerson;
import org.springframework.stereotype.Component;

/** Makes rows of rights, with the names of now: erased persons have none. */
@Component
class RightRows {

    private final Questions questions;
    private final Names names;

    RightRows(Questions questions, Names names) {
        this.questions = questions;
        this.names = names;
    }

    /** @param q part of the name of a person; empty for all */
    List<RightRow> of(List<RightView> rights, String q, Show show) {
        Map<String, String> known = new HashMap<>();
        Map<String, Boolean> linked = new HashMap<>();
        String wanted = q.toLowerCase(Locale.ROOT);
        return rights.stream()
                .map(right -> row(right, show, known, linked))
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private RightRow row(RightView right, Show show, Map<String, String> known, Map<String, Boolean> linked) {
        String id = right.person().value();
        Instant end = end(right);
        return new RightRow(
                id,
                known.computeIfAbsent(id, one -> names.of(one, show)),
                linked.computeIfAbsent(id, this::present),
                right.kind() == RightKind.ROLE ? show.label(right.role()) : show.label(right.kind()),
                scope(right, show),
                right.from(),
                known.computeIfAbsent(String.valueOf(right.by()), one -> names.of(right.by(), show)),
                end,
                right.to() == null
                        ? ""
                        : known.computeIfAbsent(
                                String.valueOf(right.endedBy()), one -> names.of(right.endedBy(), show)));
    }

    /** A token that nobody has ended ends with its day. */
    private static Instant end(RightView right) {
        return right.to() != null || right.until() == null
                ? right.to()
                : right.until().plusDays(1).atStartOfDay(Show.ZONE).toInstant();
    }

    private String scope(RightView right, Show show) {
        if (right.kind() == RightKind.ROLE) {
            return right.scope() == null
                    ? show.text("rights.cluster")
                    : names.organization(right.scope().value())
                            .orElse(right.scope().value());
        }
        if (right.kind() != RightKind.TOKEN) {
            return "";
        }
        String subjects = right.subjects().isEmpty()
                ? show.text("token.subjects.all")
                : right.subjects().stream().map(show::label).collect(Collectors.joining("・"));
        return show.label(right.access()) + "（" + subjects + "）";
    }

    private boolean present(String id) {
        Optional<PersonView> person = questions.ask(new ReadPerson(new PersonId(id)));
        return person.filter(view -> view.name() != null && !view.erased()).isPresent();
    }
}
