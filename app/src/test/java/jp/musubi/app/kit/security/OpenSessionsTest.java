package jp.musubi.app.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;

class OpenSessionsTest {

    @Test
    void oneAccountKeepsItsTenNewestSessions() {
        OpenSessions sessions = new OpenSessions(null);
        MockHttpSession first = signIn(sessions, "a");
        MockHttpSession other = signIn(sessions, "b");
        for (int i = 1; i < OpenSessions.OF_ONE; i++) {
            signIn(sessions, "a");
        }
        assertThat(first.isInvalid()).isFalse();

        MockHttpSession last = signIn(sessions, "a");

        assertThat(first.isInvalid()).isTrue();
        assertThat(other.isInvalid()).isFalse();
        assertThat(last.isInvalid()).isFalse();
        assertThat(sessions.count()).isEqualTo(OpenSessions.OF_ONE + 1);
    }

    @Test
    void allAccountsTogetherKeepSoMany() {
        OpenSessions sessions = new OpenSessions(3, null);
        MockHttpSession first = signIn(sessions, "a");
        for (String login : new String[] {"b", "c", "d"}) {
            signIn(sessions, login);
        }

        assertThat(first.isInvalid()).isTrue();
        assertThat(sessions.count()).isEqualTo(3);
    }

    @Test
    void aSessionThatEndsOrIsSignedInAnewCountsNoLongerAndNotTwice() {
        OpenSessions sessions = new OpenSessions(null);
        MockHttpSession session = signIn(sessions, "a");
        session.changeSessionId();
        signIn(sessions, "a", session);
        assertThat(sessions.count()).isEqualTo(1);

        session.invalidate();
        assertThat(sessions.count()).isZero();
    }

    private static MockHttpSession signIn(OpenSessions sessions, String login) {
        return signIn(sessions, login, new MockHttpSession());
    }

    private static MockHttpSession signIn(OpenSessions sessions, String login, MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        sessions.onAuthentication(new TestingAuthenticationToken(login, null), request, new MockHttpServletResponse());
        return session;
    }
}
