package jp.musubi.app.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import jp.musubi.eventlog.EventLog;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.Audit;
import jp.musubi.node.Node;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.backup.LastBackup;
import jp.musubi.node.gateway.Who;
import jp.musubi.vault.Account;
import jp.musubi.vault.Vault;

/**
 * What a task works with.
 *
 * @param audit verifies the log
 * @param node null when log and vault are enough
 * @param input the caller's file, or empty
 * @param output where the caller's new file goes, or nowhere
 * @param terminal whether a progress bar can be drawn
 * @param folder where the caller typed it: a path in its words begins there
 * @param backups takes note of backups; null where log and vault are not files of this node
 * @param address of the server as this machine reaches it, for links; a likely one when none is running
 */
record TaskContext(
        EventLog log,
        Vault vault,
        EventCodec codec,
        Audit audit,
        Node node,
        InputStream input,
        OutputStream output,
        PrintWriter out,
        Locale locale,
        boolean terminal,
        Path folder,
        LastBackup backups,
        String address) {

    /** Where a server started without options answers. */
    static final String LIKELY_ADDRESS = "http://localhost:8080";

    /** @throws StartRefusedException where nothing can be written: a vault is always written to */
    @Override
    public Vault vault() {
        if (vault == null) {
            throw new StartRefusedException("cli.vaultReadOnly");
        }
        return vault;
    }

    void say(String key, Object... arguments) {
        out.println(Texts.of(locale, key, arguments));
        out.flush();
    }

    /** The person behind a login, with the roles held now. */
    Who who(String login) {
        PersonId person = vault.accounts()
                .find(login)
                .filter(account -> !account.closed())
                .map(Account::personId)
                .map(PersonId::new)
                .orElseThrow(() -> new StartRefusedException("cli.unknownLogin", login));
        return Who.of(person, node.standings().of(person));
    }
}
