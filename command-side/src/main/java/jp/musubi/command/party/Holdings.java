package jp.musubi.command.party;

import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.record.KnownRecord;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * What a person has that somebody else must have before they go.
 *
 * @param charges records in their charge, whatever became of them, but for those erased
 * @param promises open promises
 * @param own seeds and needs of theirs of which something may still come
 */
public record Holdings(long charges, long promises, long own) {

    /** Makes the models known that are loaded here. */
    public static Slice register(Slice slice) {
        return slice.model(PersonId.class, Charges.class)
                .model(PersonId.class, OwnRecords.class)
                .model(TheCluster.class, OpenPromises.class)
                .model(RecordRef.class, KnownRecord.class)
                .model(SeedId.class, SeedCase.class)
                .model(NeedId.class, NeedCase.class);
    }

    /** Of a person, now. */
    public static Holdings of(PersonId person, ProcessingContext context) {
        long charges = Models.load(context, Charges.class, person).records().stream()
                .filter(record ->
                        !Models.load(context, KnownRecord.class, record).erased())
                .count();
        long own = Models.load(context, OwnRecords.class, person).records().stream()
                .filter(record -> underway(record, context))
                .count();
        long promises =
                Models.load(context, OpenPromises.class, new TheCluster()).of(person);
        return new Holdings(charges, promises, own);
    }

    private static boolean underway(RecordRef record, ProcessingContext context) {
        @Nullable
        State state = record.type() == RecordType.SEED
                ? Models.load(context, SeedCase.class, new SeedId(record.id())).state()
                : Models.load(context, NeedCase.class, new NeedId(record.id())).state();
        return state != null && state.underway();
    }

    /** Refuses while there is anything to be handed over. */
    public void requireNone() {
        if (charges > 0 || promises > 0 || own > 0) {
            throw Refuse.conflict(PartyCodes.STILL_HOLDS, charges, promises, own);
        }
    }
}
