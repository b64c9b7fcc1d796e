package jp.musubi.app.cli;

import java.net.SocketException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import jp.musubi.app.entrance.TrustedProxies;
import jp.musubi.app.wiring.ServeSettings;
import jp.musubi.app.wiring.Server;
import jp.musubi.intake.text.Texts;
import jp.musubi.node.DemoAccounts;
import jp.musubi.node.Node;
import jp.musubi.node.NodeRole;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.NodeStatus;
import jp.musubi.node.Phase;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.StorePlaces;
import jp.musubi.node.mail.MailSettings;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: runs until told to stop. Listens on this machine only unless a host is named. */
@Command(name = "serve")
final class ServeCommand implements OwnCommand {

    /** Name of the environment variable that says the same as the option {@code --roles}. */
    private static final String ROLES_VARIABLE = "MUSUBI_ROLES";

    @Mixin
    private CommonOptions options;

    @Option(names = "--port", defaultValue = "8080")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--demo")
    private boolean demo;

    @Mixin
    private StoreOptions stores;

    @Mixin
    private MailOptions mail;

    @Option(names = "--roles", paramLabel = "ROLE,…")
    private String roles;

    @Option(names = "--proxies", paramLabel = "ADDRESS,…")
    private String proxies;

    CommonOptions options() {
        return options;
    }

    @Override
    public int run(Terminal terminal) throws InterruptedException {
        if (port < 0 || port > 65_535) {
            terminal.say("cli.bad.value", "--port", String.valueOf(port));
            return 2;
        }
        Map<String, String> environment = terminal.environment();
        Optional<Set<NodeRole>> parsed = roles(environment);
        if (parsed.isEmpty()) {
            terminal.complain("cli.bad.roles", said(environment));
            return 2;
        }
        Optional<TrustedProxies> believed = TrustedProxies.parse(proxies(environment));
        if (believed.isEmpty()) {
            terminal.complain("cli.bad.proxies", proxies(environment));
            return 2;
        }
        Optional<MailSettings> mailing = mail.settings(environment);
        StorePlaces places = stores.places(environment);
        if (places == null && !parsed.get().equals(NodeRole.ALL)) {
            throw new StartRefusedException("cli.rolesAlone", said(environment));
        }
        if (places != null) {
            // Servers that do not answer are waited for a while: not without a word.
            terminal.say("cli.opening", places.log().shown());
        }
        Server server;
        try (TerminalProgress progress = terminal.progress()) {
            server = Server.start(
                    options.directory(),
                    NodeSettings.serving(demo, environment)
                            .on(places)
                            .as(parsed.get())
                            .mailing(mailing),
                    new ServeSettings(host, port, believed.get()),
                    progress);
        } catch (ApplicationContextException e) {
            throw cannotListen(e);
        }
        tell(terminal, server);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            closed.countDown();
        }));
        closed.await();
        return 0;
    }

    /** What was typed, or else what the environment says; null when nothing was said. */
    private String said(Map<String, String> environment) {
        String said = roles == null ? environment.get(ROLES_VARIABLE) : roles;
        return said == null || said.isBlank() && roles == null ? null : said;
    }

    /** What was typed, or else what the environment says; this machine when nothing was said. */
    private String proxies(Map<String, String> environment) {
        String said = proxies == null ? environment.get(TrustedProxies.VARIABLE) : proxies;
        return said == null || said.isBlank() && proxies == null ? "loopback" : said;
    }

    private Optional<Set<NodeRole>> roles(Map<String, String> environment) {
        String said = said(environment);
        return said == null ? Optional.of(NodeRole.ALL) : NodeRole.parse(said);
    }

    /** The web server fails inside of others' wrappings. */
    private RuntimeException cannotListen(ApplicationContextException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new StartRefusedException("cli.portTaken", String.valueOf(port));
            }
            if (cause instanceof SocketException) {
                return new StartRefusedException("cli.cannotListen", host, String.valueOf(port), cause.getMessage());
            }
        }
        return failure;
    }

    private void tell(Terminal terminal, Server server) {
        for (NodeStatus.Halted halted : server.node().status().halted()) {
            if (halted.needed()) {
                terminal.complain("cli.projectionHalted", String.valueOf(halted.position()), halted.error());
            } else {
                terminal.complain("cli.modelUnused", halted.error());
            }
        }
        server.node().vault().master().made().ifPresent(file -> terminal.say("cli.masterKey.made", file));
        if (server.oneTimePassword() != null) {
            terminal.say("cli.password", Node.administrator().value(), server.oneTimePassword());
        }
        if (server.node().demo() && server.node().phase() == Phase.OPEN) {
            terminal.say("cli.demo", DemoAccounts.PASSWORD);
            for (var account : DemoAccounts.ALL) {
                terminal.print("  " + account.login() + "\t" + Texts.label(terminal.locale(), account.role()));
            }
        }
        String shown = url(server);
        if (server.node().phase() == Phase.OPEN) {
            terminal.say("cli.open", shown);
        } else {
            terminal.complain("cli.statusOnly", shown + "/status");
        }
    }

    private String url(Server server) {
        String shown = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + shown + ":" + server.port();
    }
}
