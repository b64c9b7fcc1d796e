package jp.musubi.command.testing;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;

/** Contacts in which something was promised, and those in which nothing was. */
public final class Promises {
    public static final ContactId PROMISE = new ContactId("promise");
    private static final LocalDate ON = LocalDate.of(2027, 5, 10);

    private Promises() {}

    /** A promise as it is noted today. */
    public static ContactNoted given(ContactId id, PersonId promiser, RecordRef... about) {
        return noted(id, promiser, false, about);
    }

    /** A promise as the first version noted it: it replaced those before it. */
    public static ContactNoted givenOfOld(ContactId id, PersonId promiser, RecordRef... about) {
        return noted(id, promiser, true, about);
    }

    /** A contact in which nothing was promised. */
    public static ContactNoted nothing(ContactId id, RecordRef... about) {
        return noted(id, null, false, about);
    }

    /** A contact of the first version in which nothing was promised: it replaced the promises before it. */
    public static ContactNoted nothingOfOld(ContactId id, RecordRef... about) {
        return noted(id, null, true, about);
    }

    private static ContactNoted noted(ContactId id, PersonId promiser, boolean replaces, RecordRef... about) {
        return new ContactNoted(
                id,
                List.of(about),
                ON,
                ContactKind.TELEPHONE,
                "話した",
                promiser == null ? null : "見本を送る",
                promiser == null ? null : ON.plusDays(14),
                promiser,
                replaces);
    }
}
