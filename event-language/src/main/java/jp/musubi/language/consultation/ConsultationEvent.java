package jp.musubi.language.consultation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/** An event of one consultation. */
public sealed interface ConsultationEvent extends Event
        permits ConsultationLeft, ConsultationBecameNeed, ConsultationClosed {
    ConsultationId consultationId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return consultationId().ref();
    }
}
