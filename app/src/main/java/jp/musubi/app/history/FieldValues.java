package jp.musubi.app.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.app.contact.Subjects;
import jp.musubi.app.kit.page.Names;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.FieldPaths;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Site;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.history.Score;
import jp.musubi.query.party.PersonView.HeldRole;
import org.springframework.stereotype.Component;

/** Values of fields as people read them, each by its type. */
@Component
class FieldValues {
    private final Names names;
    private final Subjects subjects;

    FieldValues(Names names, Subjects subjects) {
        this.names = names;
        this.subjects = subjects;
    }

    /** A value for this reader, one line for each element of a list; empty for null. */
    String told(Object value, Who who, Show show) {
        return switch (value) {
            case null -> "";
            case Collection<?> values ->
                values.stream().map(one -> told(one, who, show)).collect(Collectors.joining("\n"));
            case Coded coded -> show.label(coded);
            case LocalDate day -> show.date(day);
            case Boolean yes -> show.text("Boolean." + yes);
            case Score score -> show.score(score.value());
            case PersonId person -> names.of(person.value(), show);
            case OrganizationId organization -> organization(organization);
            case SeedId seed -> subjects.called(who, seed.ref(), show);
            case NeedId need -> subjects.called(who, need.ref(), show);
            case RecordRef record ->
                record.type() == RecordType.CLUSTER ? record.toString() : subjects.called(who, record, show);
            case HeldRole role -> role(role, show);
            case Researcher researcher -> researcher(researcher, show);
            case Affiliation one -> affiliation(one, show);
            case Site site -> spoken(site.name(), site.prefecture(), site.municipality());
            default -> FieldPaths.text(value);
        };
    }

    private String organization(OrganizationId id) {
        return names.organization(id.value()).orElse(id.value());
    }

    /** A role, and where it is held. */
    private String role(HeldRole held, Show show) {
        String role = show.label(held.role());
        return held.scope() == null ? role : show.text("history.role.at", role, organization(held.scope()));
    }

    private String researcher(Researcher researcher, Show show) {
        String name = researcher.name() == null ? names.of(researcher.person().value(), show) : researcher.name();
        return spoken(name, researcher.orcid(), researcher.researchmap());
    }

    private String affiliation(Affiliation one, Show show) {
        String span = one.since() == null && one.until() == null
                ? ""
                : (one.since() == null ? "" : show.date(one.since()))
                        + "～"
                        + (one.until() == null ? "" : show.date(one.until()));
        return spoken(one.organization() == null ? "" : organization(one.organization()), one.title(), span);
    }

    private static String spoken(String... parts) {
        return Stream.of(parts).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" "));
    }
}
