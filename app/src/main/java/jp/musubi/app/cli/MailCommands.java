package jp.musubi.app.cli;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import jp.musubi.intake.text.Texts;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.mail.Attempt;
import jp.musubi.node.mail.Letter;
import jp.musubi.node.mail.MailAddress;
import jp.musubi.node.mail.MailFault;
import jp.musubi.node.mail.MailSettings;
import jp.musubi.node.mail.Smtp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mail test ADDRESS}. */
@Command(name = "mail", subcommands = MailCommands.Test.class)
final class MailCommands {

    /** Sends a mail by the settings, at once, and says what came of it. Needs no server of ours, and no data. */
    @Command(name = "test")
    static final class Test implements OwnCommand {

        @Mixin
        private CommonOptions options;

        @Mixin
        private MailOptions mail;

        @Parameters(paramLabel = "ADDRESS")
        private String address;

        @Override
        public int run(Terminal terminal) throws InterruptedException {
            MailSettings settings = mail.settings(terminal.environment())
                    .orElseThrow(() -> new StartRefusedException("cli.mail.none", MailSettings.HOST));
            if (!MailAddress.valid(address)) {
                terminal.complain("cli.mail.noAddress", address);
                return 2;
            }
            terminal.say("cli.mail.sending", settings.shown());
            return switch (new Smtp(settings, Clock.systemUTC()).send(letter(terminal.locale()))) {
                case Attempt.Taken taken -> {
                    terminal.say("cli.mail.taken", address);
                    yield 0;
                }
                case Attempt.Refused refused -> told(terminal, refused.why());
                case Attempt.Later later -> told(terminal, later.why());
            };
        }

        private static int told(Terminal terminal, MailFault why) {
            terminal.complain("cli.mail.failed", Texts.label(terminal.locale(), why.cause()), why.detail());
            return 1;
        }

        private Letter letter(Locale locale) {
            return new Letter(
                    UUID.randomUUID().toString(),
                    address,
                    Texts.of(locale, "mail.office"),
                    Texts.of(locale, "mail.test.subject"),
                    Texts.of(locale, "mail.test.text") + "\n");
        }
    }
}
