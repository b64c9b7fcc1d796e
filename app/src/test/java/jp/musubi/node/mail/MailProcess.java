package jp.musubi.node.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.party.PersonView;
import jp.musubi.vault.SqliteVault;

/** A process of its own that sends what waits in a vault, until it is killed: {@code VAULT PORT}. */
final class MailProcess {
    private MailProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        SqliteVault vault = SqliteVault.open(Path.of(arguments[0]));
        MailSettings settings = SmtpTest.settings(Integer.parseInt(arguments[1]), MailSecurity.NONE, null);
        new MailRunner(vault, sender(vault, settings), settings.pauses(), Clock.systemUTC()).start();
        Thread.sleep(Long.MAX_VALUE);
    }

    static MailSender sender(SqliteVault vault, MailSettings settings) {
        return new MailSender(
                vault,
                settings,
                Clock.systemUTC(),
                new MailSender.Surroundings(
                        MailProcess::person,
                        () -> new MailWords.Office("架空支援センター", null),
                        new Smtp(settings, Clock.systemUTC())::send));
    }

    private static Optional<PersonView> person(PersonId id) {
        return Optional.of(new PersonView(id, "田中", "tanaka@example.jp", null, List.of(), false, false, 1));
    }
}
