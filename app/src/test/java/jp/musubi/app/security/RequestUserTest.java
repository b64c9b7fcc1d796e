package jp.musubi.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.musubi.app.gateway.Questions;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Role;
import jp.musubi.query.Question;
import jp.musubi.query.view.PersonView;
import jp.musubi.query.view.PersonView.HeldRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RequestUserTest {
    private static final PersonId PERSON = new PersonId("p1");

    private List<HeldRole> held = List.of();

    private final RequestUser user = new RequestUser(new Questions() {
        @Override
        @SuppressWarnings("unchecked")
        public <A> A ask(Question<A> question) {
            return (A) Optional.of(new PersonView(PERSON, "架空", null, null, held, false, 1));
        }

        @Override
        public boolean await(long position, Duration timeout) {
            return true;
        }

        @Override
        public long position() {
            return 1;
        }
    });

    @BeforeEach
    void signIn() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn("login", PERSON.value()), null, List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aRequestGoesOnWithTheRolesThatItBeganWith() {
        assertThat(user.who().has(Role.COORDINATOR)).isFalse();
        held = List.of(new HeldRole(Role.COORDINATOR, null));

        assertThat(user.who().has(Role.COORDINATOR)).isFalse();
    }

    @Test
    void afterAWaitARoleGrantedOrRevokedMeanwhileCounts() {
        assertThat(user.who().has(Role.COORDINATOR)).isFalse();
        held = List.of(new HeldRole(Role.COORDINATOR, null));
        user.forget();
        assertThat(user.who().has(Role.COORDINATOR)).isTrue();

        held = List.of();
        user.forget();
        assertThat(user.who().has(Role.COORDINATOR)).isFalse();
    }
}
