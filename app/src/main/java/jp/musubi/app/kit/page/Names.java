package jp.musubi.app.kit.page;

import java.util.Optional;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.readorganization.ReadOrganization;
import jp.musubi.query.party.readperson.ReadPerson;
import jp.musubi.search.document.Viewer;
import org.springframework.stereotype.Component;

/** The names of persons and organizations, for those who may see them. In templates: {@code @names}. */
@Component
public class Names {
    private final Questions questions;

    Names(Questions questions) {
        this.questions = questions;
    }

    /**
     * The name now of a person, or of an organization in whose name somebody acts; what a system actor is called, 削除済み for
     * erased persons, empty for null.
     */
    public String of(String person, Show show) {
        if (person == null) {
            return "";
        }
        return view(person)
                .filter(view -> view.erased() || view.name() != null)
                .map(view -> name(view, show))
                .or(() -> organization(person))
                .orElseGet(() -> system(person, show));
    }

    /** The name of an organization; empty when there is none with the id. */
    public Optional<String> organization(String id) {
        return Ids.isId(id)
                ? questions
                        .ask(new ReadOrganization(Viewer.system(), new OrganizationId(id), null))
                        .map(OrganizationView::name)
                : Optional.empty();
    }

    private static String name(PersonView view, Show show) {
        return view.erased() ? show.text("erased") : view.name();
    }

    private static String system(String person, Show show) {
        String text = show.text("actor." + person);
        return text.startsWith("actor.") ? person : text;
    }

    private Optional<PersonView> view(String person) {
        return Ids.isId(person) ? questions.ask(new ReadPerson(new PersonId(person))) : Optional.empty();
    }
}
