package jp.musubi.node.personal;

import java.util.HashMap;
import java.util.Map;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.party.readperson.ReadPerson;

/** Takes the numbers of other persons out of what is told of one. */
final class OtherPersons {
    private final Questions questions;
    private final PersonId person;
    private final Map<String, Boolean> known = new HashMap<>();

    OtherPersons(Questions questions, PersonId person) {
        this.questions = questions;
        this.person = person;
    }

    void takeOut(Map<String, String> values) {
        values.values().removeIf(text -> Ids.isId(text) && known.computeIfAbsent(text, this::other));
    }

    private boolean other(String id) {
        return !id.equals(person.value())
                && questions.ask(new ReadPerson(new PersonId(id))).isPresent();
    }
}
