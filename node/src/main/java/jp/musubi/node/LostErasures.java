package jp.musubi.node;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.automation.erasure.ErasureAutomation;
import jp.musubi.command.erasure.eraseperson.ErasePerson;
import jp.musubi.command.erasure.eraserecord.EraseRecord;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.party.readperson.ReadPerson;
import jp.musubi.vault.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erasures that the vault remembers and the log does not, because the log was restored from an earlier day. Their keys are
 * destroyed, but pages would still show the records: so they are erased once more, by ordinary commands.
 */
final class LostErasures {

    private static final Logger LOG = LoggerFactory.getLogger(LostErasures.class);
    private static final String REASON = "控えから戻したあとの、削除の再適用 (erased again after a restore)";

    private LostErasures() {}

    static void repeat(Stores stores, Core core) {
        Set<RecordRef> known = ErasureAutomation.erasedIn(stores.log());
        List<RecordRef> lost = stores.vault().keys().allDestroyed().stream()
                .map(RecordRef::parse)
                .filter(owner -> !known.contains(owner))
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        Optional<PersonId> administrator = administrator(stores, core.questions(), lost);
        if (administrator.isEmpty()) {
            LOG.error("No administrator is left to erase again what was erased after the backup: {}", lost);
            return;
        }
        lost.forEach(erased -> repeat(core, administrator.get(), erased));
    }

    private static void repeat(Core core, PersonId administrator, RecordRef erased) {
        Command command = erased.type() == RecordType.PERSON
                ? new ErasePerson(administrator, new PersonId(erased.id()), REASON)
                : new EraseRecord(administrator, erased, REASON);
        try {
            core.commands().send(command, "erase-again-" + erased, null);
            LOG.info("{} has been erased again: the log had been restored from before its erasure", erased);
        } catch (RefusedException e) {
            // Most often it came into being after the backup, and the log knows nothing of it.
            LOG.info("{} is erased, and the log has nothing to erase: {}", erased, e.refusal());
        }
    }

    /** The first administrator, or else any that can sign in and is not to be erased itself. */
    private static Optional<PersonId> administrator(Stores stores, Questions questions, List<RecordRef> lost) {
        return stores.vault().accounts().all().stream()
                .filter(account -> !account.closed())
                .map(Account::personId)
                .map(PersonId::new)
                .filter(person -> !lost.contains(person.ref()))
                .sorted(Comparator.comparing(person -> !person.equals(Founding.ADMINISTRATOR)))
                .filter(person -> administers(questions, person))
                .findFirst();
    }

    private static boolean administers(Questions questions, PersonId person) {
        return questions.ask(new ReadPerson(person)).stream()
                .flatMap(view -> view.roles().stream())
                .anyMatch(held -> held.role() == Role.ADMINISTRATOR);
    }
}
