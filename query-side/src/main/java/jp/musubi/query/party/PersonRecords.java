package jp.musubi.query.party;

import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.AccountEvent;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonMergeTakenBack;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonReturned;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.query.erasure.ErasureProjection;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.query.party.findaffiliated.FindAffiliatedSlice;
import jp.musubi.query.party.findholders.FindHoldersSlice;
import jp.musubi.query.party.findpersons.FindPersonsSlice;
import jp.musubi.query.party.findrights.FindRightsSlice;
import jp.musubi.query.party.readperson.ReadPersonSlice;
import jp.musubi.search.document.StoredRecord;

/** What is registered of persons, and what of one a reader is shown. */
public final class PersonRecords {
    public static final RecordKind<PersonEntry> KIND = RecordKind.of(
                    RecordType.PERSON, PersonEntry.class, PersonProjection::document)
            .folds(PersonRegistered.class, PersonProjection::registered)
            .folds(PersonRevised.class, PersonProjection::revised)
            .folds(PersonDayReached.class, PersonProjection::reached)
            .folds(PersonLeft.class, PersonCourse::left)
            .folds(PersonReturned.class, PersonCourse::returned)
            .folds(PersonMerged.class, PersonCourse::merged)
            .folds(PersonMergeTakenBack.class, PersonCourse::takenBack)
            .folds(AccountEvent.class, PersonProjection::account)
            .folds(RoleGranted.class, PersonProjection::granted)
            .folds(RoleRevoked.class, PersonProjection::revoked)
            .folds(PersonErased.class, ErasureProjection::on)
            .tells(PersonHistory::parts, PersonContent.class, PersonHistory.Told.class)
            .asked(FindAffiliatedSlice::register)
            .asked(FindPersonsSlice::register)
            .asked(FindHoldersSlice::register)
            .asked(ReadPersonSlice::register)
            .asked(FindRightsSlice::register);

    private PersonRecords() {}

    /** As any reader to whom the index gives it may see it. */
    public static PersonView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }
}
