package jp.musubi.query.audit.countexceptions;

import java.util.List;
import jp.musubi.language.confirmation.WordingDeclined;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.MatcherReset;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.SecondFactorRemoved;

/**
 * What an auditor looks at first: none of it is forbidden, and each takes back, ends or opens something against the usual
 * course.
 */
final class Exceptions {
    static final List<Class<? extends Event>> TYPES = List.of(
            NeedConsentWithdrawn.class,
            WordingDeclined.class,
            PairingDecisionTakenBack.class,
            PromiseGivenUp.class,
            OwnerChanged.class,
            RecordErased.class,
            PersonErased.class,
            OrganizationMergeTakenBack.class,
            AccountLocked.class,
            SecondFactorRemoved.class,
            MatcherReset.class);

    private Exceptions() {}
}
