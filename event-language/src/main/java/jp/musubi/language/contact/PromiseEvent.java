package jp.musubi.language.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/**
 * What became of a promise (約束) that was given in a contact, whose id it has. Tagged and sealed as the contact is, so
 * that it is found, and erased, with it.
 */
public sealed interface PromiseEvent extends Event permits PromiseKept, PromiseGivenUp, PromiseHandedOver {
    ContactId contactId();

    /** The records that the contact is about, as noted there. */
    List<RecordRef> about();

    /** Tag keys and values, those of the contact. */
    Map<String, String> tags();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return contactId().ref();
    }

    @Override
    @JsonIgnore
    default List<RecordRef> sealedUnder() {
        return ContactScope.keys(contactId(), about());
    }
}
