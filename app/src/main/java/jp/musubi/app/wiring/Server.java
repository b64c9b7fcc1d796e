package jp.musubi.app.wiring;

import java.util.Map;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.node.DataDirectory;
import jp.musubi.node.Node;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.Progress;
import jp.musubi.node.StartRefusedException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A node with HTTP around it. */
public final class Server implements AutoCloseable {

    private final Node node;
    private final ConfigurableApplicationContext context;
    private final ServerFile file;
    private final String oneTimePassword;

    private Server(Node node, ConfigurableApplicationContext context, ServerFile file, String oneTimePassword) {
        this.node = node;
        this.context = context;
        this.file = file;
        this.oneTimePassword = oneTimePassword;
    }

    /**
     * Opens the node, then HTTP with the status page, then everything. Returns when all is open, or when a projection has
     * halted and only the status page will ever be.
     *
     * @throws jp.musubi.node.StartRefusedException when the node does not start
     */
    public static Server start(
            DataDirectory directory, NodeSettings nodeSettings, ServeSettings settings, Progress progress) {
        Node node = Node.open(directory, nodeSettings, progress);
        ConfigurableApplicationContext context = null;
        ServerFile file = null;
        try {
            LocalToken token = LocalToken.random();
            context = http(node, nodeSettings.today(), token, settings);
            file = ServerFile.write(directory, portOf(context), token);
            return new Server(node, context, file, begun(node, progress));
        } catch (RuntimeException e) {
            closeAll(file, context, node);
            throw e;
        }
    }

    /** A node whose projection halted does not open, but its status page and health go on telling why. */
    private static String begun(Node node, Progress progress) {
        try {
            return node.start(progress);
        } catch (StartRefusedException e) {
            if (node.status().halted().isEmpty()) {
                throw e;
            }
            return null;
        }
    }

    private static ConfigurableApplicationContext http(
            Node node, Today today, LocalToken token, ServeSettings settings) {
        SpringApplication application = new SpringApplicationBuilder(ServerApplication.class)
                .properties(Map.of("server.address", settings.host(), "server.port", settings.port()))
                .build();
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            // Given, not made: the context must not close them, their order is ours.
            context.getBeanFactory().registerSingleton("node", node);
            context.getBeanFactory().registerSingleton("today", today);
            context.getBeanFactory().registerSingleton("localToken", token);
            context.getBeanFactory().registerSingleton("proxies", settings.proxies());
        });
        return application.run();
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public int port() {
        return portOf(context);
    }

    public Node node() {
        return node;
    }

    /** The first administrator's one-time password when one was made by this start, otherwise null. Never log it. */
    public String oneTimePassword() {
        return oneTimePassword;
    }

    /** Takes no more requests, lets those under way end, then closes the node. */
    @Override
    public void close() {
        closeAll(file, context, node);
    }

    private static void closeAll(ServerFile file, ConfigurableApplicationContext context, Node node) {
        if (file != null) {
            file.delete();
        }
        if (context != null) {
            context.close();
        }
        node.close();
    }
}
