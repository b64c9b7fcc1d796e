package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.SeedId;

/** An event of one pairing. Its protected components are sealed under the need's key and the seed's. */
public sealed interface PairingEvent extends Event
        permits PairingProposed, PairingDisplaced, PairingShortlisted, PairingDismissed, PairingDecisionTakenBack {
    PairingId pairingId();

    NeedId needId();

    SeedId seedId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return pairingId().ref();
    }

    @Override
    @JsonIgnore
    default List<RecordRef> sealedUnder() {
        return List.of(needId().ref(), seedId().ref());
    }
}
