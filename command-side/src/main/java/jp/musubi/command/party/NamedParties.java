package jp.musubi.command.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Whether the organizations and persons to whom a record is to be shown by name are there. */
public final class NamedParties {
    private static final String FIELD = "named";

    private NamedParties() {}

    /** Adds the decision models that {@link #unknown} loads. */
    public static Slice models(Slice slice) {
        return slice.model(OrganizationId.class, OrganizationState.class).model(PersonId.class, PersonState.class);
    }

    /**
     * A violation of each that is not known. Those named before stay, also when they have gone meanwhile: what else is
     * revised need not be about them. Nothing is sourced when nobody is named anew, or more than may be.
     *
     * @param before named before; none of a new record
     */
    public static List<Violation> unknown(Set<RecordRef> named, Set<RecordRef> before, ProcessingContext context) {
        List<Violation> unknown = new ArrayList<>();
        if (named.size() <= TextLimits.PARTIES) {
            for (RecordRef party : named) {
                if (!before.contains(party) && !present(party, context)) {
                    unknown.add(new Violation(FIELD, FieldCodes.UNKNOWN_PARTY, List.of(party.toString())));
                }
            }
        }
        return unknown;
    }

    private static boolean present(RecordRef party, ProcessingContext context) {
        if (!Ids.isId(party.id())) {
            return false;
        }
        return switch (party.type()) {
            case ORGANIZATION ->
                Models.load(context, OrganizationState.class, new OrganizationId(party.id()))
                        .registered();
            case PERSON ->
                Models.load(context, PersonState.class, new PersonId(party.id()))
                        .present();
            // What is no party at all, the rules of the content say.
            default -> true;
        };
    }
}
