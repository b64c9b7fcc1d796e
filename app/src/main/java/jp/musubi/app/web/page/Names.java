package jp.musubi.app.web.page;

import java.util.Optional;
import jp.musubi.app.gateway.Questions;
import jp.musubi.language.Ids;
import jp.musubi.language.id.PersonId;
import jp.musubi.query.readperson.ReadPerson;
import jp.musubi.query.view.PersonView;
import org.springframework.stereotype.Component;

/** The names of persons, for those who may see them. In templates: {@code @names}. */
@Component
public class Names {
    private final Questions questions;

    Names(Questions questions) {
        this.questions = questions;
    }

    /** The person's name now; the id itself for system actors, 削除済み for erased persons, empty for null. */
    public String of(String person, Show show) {
        if (person == null) {
            return "";
        }
        return view(person)
                .filter(view -> view.erased() || view.name() != null)
                .map(view -> name(view, show))
                .orElseGet(() -> system(person, show));
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
