package jp.musubi.language.seed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/** An event of one seed. */
public sealed interface SeedEvent extends Event
        permits SeedRegistered, SeedRevised, SeedPublished, SeedWithdrawn, SeedExpired {
    SeedId seedId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return seedId().ref();
    }
}
