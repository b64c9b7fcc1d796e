package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.SeedId;

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
