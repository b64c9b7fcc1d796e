package jp.musubi.command.pairing.propose;

import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.pairing.PairingCase;
import jp.musubi.command.pairing.PairingKey;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.command.sounding.SoundingCase;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class ProposePairingSlice {
    private ProposePairingSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(NeedId.class, NeedCase.class)
                .model(SeedId.class, SeedCase.class)
                .model(RecordRef.class, SoundingCase.class)
                .model(PairingKey.class, PairingCase.class)
                .handler(new ProposePairingHandler(settings.today()));
    }
}
