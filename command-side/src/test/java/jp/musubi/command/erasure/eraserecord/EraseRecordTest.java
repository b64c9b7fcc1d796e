package jp.musubi.command.erasure.eraserecord;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.PAIRING;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EraseRecordTest {
    private static final ContactId CONTACT = new ContactId("c");
    private final SliceFixture fixture = SliceFixture.of(EraseRecordSlice::configure);

    @BeforeEach
    void records() {
        fixture.given(Pairs.sides())
                .given(new ContactNoted(
                        CONTACT,
                        List.of(NEED.ref()),
                        LocalDate.of(2027, 5, 10),
                        ContactKind.EMAIL,
                        "話した",
                        null,
                        null,
                        null,
                        false));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed:s", "need:n", "contact:c"})
    void seedsNeedsAndContactsAreErasedOnce(String record) {
        EraseRecord erase = new EraseRecord(ADMINISTRATOR, RecordRef.parse(record), "申出");
        fixture.when(erase).stores(new RecordErased(RecordRef.parse(record), "申出"));
        fixture.when(erase).refuses(CONFLICT, null, "already_erased");
    }

    @Test
    void nothingElseIsErasedSo() {
        fixture.given(Pairs.proposed())
                .when(new EraseRecord(ADMINISTRATOR, PAIRING.ref(), "申出"))
                .refuses(INVALID, "record", "not_erasable");
        fixture.when(new EraseRecord(ADMINISTRATOR, COORDINATOR.ref(), "申出"))
                .refuses(INVALID, "record", "not_erasable");
    }

    @Test
    void whatNeverWasCannotBeErased() {
        fixture.when(new EraseRecord(ADMINISTRATOR, RecordRef.parse("seed:x"), "申出"))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void recordAndReasonAreRequired() {
        fixture.when(new EraseRecord(ADMINISTRATOR, null, null))
                .refuses(
                        INVALID,
                        new Violation("record", "required", List.of()),
                        new Violation("reason", "required", List.of()));
    }

    @Test
    void onlyAdministratorsErase() {
        fixture.when(new EraseRecord(COORDINATOR, SEED.ref(), "申出")).refuses(FORBIDDEN, null, "forbidden");
    }
}
