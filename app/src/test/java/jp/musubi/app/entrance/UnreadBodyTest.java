package jp.musubi.app.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

/** Whoever may not is told so before anything of the body is read: here it never comes. */
class UnreadBodyTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String FILE = "Content-Type: multipart/form-data; boundary=b";

    private final Server server = TestServer.shared();

    @Test
    void aVisitorsFormForAPageThatIsNotOpenIsAnsweredUnread() {
        for (String path : new String[] {"/glossary/import", "/seeds/new", "/admin/persons", "/logout", "/nothing"}) {
            for (String type : new String[] {FORM, FILE}) {
                assertThat(answered(path, type, 900_000, ""))
                        .as(path + " " + type)
                        .contains(" 302", "/login?ended");
            }
        }
    }

    @Test
    void aVisitorsFormHasLittleRoom() {
        assertThat(answered("/login", FORM, 20_000, "")).contains(" 413");
        assertThat(answered("/login", FILE, 900, "")).contains(" 415");
        assertThat(answered("/login", FORM + "\r\nTransfer-Encoding: chunked", -1, ""))
                .contains(" 413");
    }

    @Test
    void aFileIsReadOnlyOfThoseWhoMaySendOneThere() {
        String researcher = session("researcher");

        assertThat(answered("/glossary/import", FILE, 5_000_000, researcher)).contains(" 403");
        assertThat(answered("/seeds/new", FILE, 500_000, researcher)).contains(" 415");
        assertThat(answered("/contacts/new", FILE, 500_000, session("coordinator")))
                .contains(" 415");
    }

    private String session(String role) {
        Http browser = Http.visitor(server);
        Http.Answer in = browser.form(
                "/login",
                "/login",
                Map.of("username", People.register(server, role).login(), "password", TestServer.PASSWORD));
        return "\r\nCookie: " + in.header("Set-Cookie").replaceFirst("^.*?(JSESSIONID=[^;]+).*", "$1");
    }

    /** Status line and the address led to; of the body not a byte is sent. */
    private String answered(String path, String type, int length, String more) {
        try (Raw raw = new Raw(server)) {
            raw.say("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n" + type
                    + (length < 0 ? "" : "\r\nContent-Length: " + length) + more + "\r\n\r\n");
            StringBuilder head = new StringBuilder();
            for (String line = raw.line(); line != null && !line.isEmpty(); line = raw.line()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }
}
