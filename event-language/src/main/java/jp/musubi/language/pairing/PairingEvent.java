package jp.musubi.language.pairing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;

/** An event of one pairing. Its protected components are sealed under the need's key and the seed's. */
public sealed interface PairingEvent extends Event
        permits PairingProposed, PairingDisplaced, PairingDecision, PairingRestoration {
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
