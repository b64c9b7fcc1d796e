package jp.musubi.command.contact.note;

import jp.musubi.command.contact.PromiseModels;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.pairing.PairingSides;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class NoteContactSlice {
    private NoteContactSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return PromiseModels.register(Slice.of(configurer))
                .model(SeedId.class, SeedCase.class)
                .model(PairingId.class, PairingSides.class)
                .model(PersonId.class, PersonState.class)
                .handler(new NoteContactHandler());
    }
}
