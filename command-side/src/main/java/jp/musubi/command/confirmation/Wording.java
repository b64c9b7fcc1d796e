package jp.musubi.command.confirmation;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.seed.SeedAccess;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** The record whose wording is confirmed: all that differs between a seed and a need. */
public sealed interface Wording {

    /** The revision that stands, as its owner counts. */
    int revision();

    /** Whose it is; null when the owner is no person here. */
    @Nullable
    PersonId owner();

    /** Whether this actor brought it on the owner's behalf. */
    boolean broughtBy(ActorRoles actor);

    /** Whether something may still come of it on that day, so that it is worth confirming. */
    boolean confirmable(LocalDate today);

    /** The end of the consent that stands in it, or null. */
    @Nullable
    LocalDate consentUntil();

    /** What follows when the owner wants nothing of it. */
    List<Event> takenBack(LocalDate today);

    /** Refuses unless the actor may have it confirmed by its owner: coordinators, and who brought it. */
    void requireAsker(ActorRoles actor);

    /** The models of both kinds. */
    static Slice models(Slice slice) {
        return slice.model(NeedId.class, NeedCase.class)
                .model(SeedId.class, SeedCase.class)
                .model(RecordRef.class, ConfirmationCase.class);
    }

    /** The record of that name. @throws RefusedException when it is neither a seed nor a need */
    static Wording of(RecordRef record, ProcessingContext context) {
        return switch (record.type()) {
            case NEED -> {
                NeedId id = new NeedId(record.id());
                yield new OfNeed(id, Models.load(context, NeedCase.class, id));
            }
            case SEED -> {
                SeedId id = new SeedId(record.id());
                yield new OfSeed(id, Models.load(context, SeedCase.class, id));
            }
            default -> throw Refuse.unknown();
        };
    }

    /** A need. */
    record OfNeed(NeedId id, NeedCase need) implements Wording {
        @Override
        public int revision() {
            return need.sharedRevision();
        }

        @Override
        public @Nullable PersonId owner() {
            return need.owner();
        }

        @Override
        public boolean broughtBy(ActorRoles actor) {
            return actor.is(need.introducedBy());
        }

        /** Under a consent that was withdrawn, or has ended, there is nothing to confirm. */
        @Override
        public boolean confirmable(LocalDate today) {
            LocalDate until = need.exists() ? consentUntil() : null;
            return need.allows(NeedRevised.class)
                    && NeedAccess.consentWithdrawn(need).isEmpty()
                    && (until == null || !until.isBefore(today));
        }

        @Override
        public @Nullable LocalDate consentUntil() {
            var consent = need.said().consent();
            return consent == null ? null : consent.until();
        }

        @Override
        public List<Event> takenBack(LocalDate today) {
            return need.allows(NeedConsentWithdrawn.class)
                    ? List.of(new NeedConsentWithdrawn(id, today, ConsentWithdrawnBy.OWNER, null))
                    : List.of();
        }

        @Override
        public void requireAsker(ActorRoles actor) {
            NeedAccess.requireManaged(need, actor);
            if (!actor.has(Role.COORDINATOR) && !need.introducedBy(actor)) {
                throw Refuse.forbidden();
            }
        }
    }

    /** A seed. */
    record OfSeed(SeedId id, SeedCase seed) implements Wording {
        @Override
        public int revision() {
            return seed.revision();
        }

        @Override
        public @Nullable PersonId owner() {
            return seed.owner();
        }

        @Override
        public boolean broughtBy(ActorRoles actor) {
            return false;
        }

        @Override
        public boolean confirmable(LocalDate today) {
            return seed.allows(SeedRevised.class);
        }

        @Override
        public @Nullable LocalDate consentUntil() {
            return null;
        }

        @Override
        public List<Event> takenBack(LocalDate today) {
            return seed.allows(SeedWithdrawn.class) ? List.of(new SeedWithdrawn(id, null)) : List.of();
        }

        @Override
        public void requireAsker(ActorRoles actor) {
            SeedAccess.requireManaged(seed, actor);
            if (!actor.has(Role.COORDINATOR)) {
                throw Refuse.forbidden();
            }
        }
    }
}
