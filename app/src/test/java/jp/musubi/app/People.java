package jp.musubi.app;

import java.util.UUID;
import jp.musubi.app.wiring.Server;

/** Makes persons with accounts and roles on a test server. */
public final class People {

    private People() {}

    /** A new person who holds the role, as a client by HTTP Basic. */
    public static Http with(Server server, String role) {
        return register(server, role).client();
    }

    /** A new person who holds the role. */
    public static Person register(Server server, String role) {
        String login = role + "-" + UUID.randomUUID().toString().substring(0, 8);
        Http admin = Http.admin(server);
        Http.Answer made = admin.post("/api/v1/persons", """
                {"name": "架空 %s", "login": "%s", "password": "%s"}""".formatted(role, login, TestServer.PASSWORD));
        if (made.status() != 201) {
            throw new AssertionError(made.toString());
        }
        Http.Answer granted = admin.post("/api/v1/persons/" + made.id() + "/roles", "{\"role\": \"" + role + "\"}");
        if (granted.status() != 200) {
            throw new AssertionError(granted.toString());
        }
        admin.get("/api/v1/seeds?size=1&after=" + granted.position());
        return new Person(made.id(), login, Http.visitor(server).basic(login, TestServer.PASSWORD));
    }

    /** A person: id, login, and a client that signs in as that person. */
    public record Person(String id, String login, Http client) {}
}
