package jp.musubi.language.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;

/** By which tags a contact and its promise are found, and which keys seal them. */
final class ContactScope {
    private ContactScope() {}

    static List<RecordRef> keys(ContactId contact, List<RecordRef> about) {
        // Its own key first, so that a note can be erased alone. A pairing has no key: its need and its seed do.
        List<RecordRef> owners = new ArrayList<>();
        owners.add(contact.ref());
        about.stream().filter(ref -> ref.type() != RecordType.PAIRING).forEach(owners::add);
        return owners;
    }

    static Map<String, String> tags(ContactId contact, List<RecordRef> about) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(contact.ref().type().code(), contact.value());
        about.forEach(ref -> tags.put(ref.type().code(), ref.id()));
        return tags;
    }
}
