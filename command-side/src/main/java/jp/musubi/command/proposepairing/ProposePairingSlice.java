package jp.musubi.command.proposepairing;

import jp.musubi.command.Settings;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.pairing.PairingCase;
import jp.musubi.command.pairing.PairingKey;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.command.slice.Slice;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;
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
                .model(PairingKey.class, PairingCase.class)
                .handler(new ProposePairingHandler(settings.today()));
    }
}
