package jp.musubi.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;

/** Somebody at a browser without JavaScript: signs in, reads pages, posts forms. */
public final class Browsing {
    /** What {@link #signedIn} chooses. */
    public static final String OWN_PASSWORD = "a-password-of-my-own";

    private final Http http;

    private Browsing(Http http) {
        this.http = http;
    }

    public static Browsing visitor(Server server) {
        return new Browsing(Http.visitor(server).with("Accept", "text/html"));
    }

    /** A new person with the role, signed in, with a password of his own. */
    public static Browsing as(Server server, String role) {
        return signedIn(server, People.register(server, role).login());
    }

    /** A person just registered, signed in, with a password of his own. */
    public static Browsing signedIn(Server server, String login) {
        Browsing browsing = visitor(server);
        browsing.signIn(login, TestServer.PASSWORD);
        browsing.changePassword(TestServer.PASSWORD, OWN_PASSWORD);
        return browsing;
    }

    /** The same browser, which sends another header with what follows. */
    public Browsing with(String header, String value) {
        return new Browsing(http.with(header, value));
    }

    public Http.Answer signIn(String login, String password) {
        return http.form("/login", "/login", Map.of("username", login, "password", password));
    }

    public Http.Answer changePassword(String old, String fresh) {
        return http.form("/password", "/password", Map.of("current", old, "password", fresh, "repeated", fresh));
    }

    public Http.Answer get(String path) {
        return http.get(path);
    }

    /** Follows where a stored form leads. */
    public Http.Answer follow(Http.Answer answer) {
        String location = answer.header("Location");
        if (location == null) {
            throw new AssertionError(answer.toString());
        }
        return http.get(location.replaceFirst("^https?://[^/]+", ""));
    }

    public Http.Answer post(String page, String action, Map<String, String> fields) {
        return http.form(page, action, fields);
    }

    /** Posts a form as its page has it. @param body as a browser encodes it */
    public Http.Answer send(String page, String body) {
        return http.send(http.request(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As {@link #send}, without saying beforehand how long it is. */
    Http.Answer sendInPieces(String page, String body) {
        return http.send(http.request(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(Http.inPieces(body)));
    }

    public Http.Answer upload(String page, Map<String, String> fields, String fileName, byte[] file) {
        return http.upload(page, page, fields, fileName, file);
    }

    /** Posts a form with the values that its page hides in it. */
    public Http.Answer fillIn(String page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        String html = http.get(page).text();
        for (String name : new String[] {"commandId", "basedOn", "basedAt", "draft", "draftVersion"}) {
            Matcher hidden =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
            if (hidden.find()) {
                all.put(name, hidden.group(1));
            }
        }
        all.putAll(fields);
        return http.form(page, page, all);
    }
}
