package jp.musubi.app.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Standing;
import jp.musubi.search.document.Viewer;
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

    private Set<Role> held = Set.of();
    private boolean locked;

    private final RequestUser user =
            new RequestUser(person -> new Standing(held, Set.of(new OrganizationId("o1")), locked, false));

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
        held = Set.of(Role.COORDINATOR);

        assertThat(user.who().has(Role.COORDINATOR)).isFalse();
    }

    @Test
    void afterAWaitARoleGrantedOrRevokedMeanwhileCounts() {
        assertThat(user.who().has(Role.COORDINATOR)).isFalse();
        held = Set.of(Role.COORDINATOR);
        user.forget();
        assertThat(user.who().has(Role.COORDINATOR)).isTrue();

        held = Set.of();
        user.forget();
        assertThat(user.who().has(Role.COORDINATOR)).isFalse();
    }

    @Test
    void whoeverActsForAnOrganizationReadsWhatNamesIt() {
        assertThat(user.who().viewer().tokens()).contains("organization:o1", "named:p1", Viewer.MEMBER);
    }

    @Test
    void whoeverIsLockedActsInNoRole() {
        held = Set.of(Role.COORDINATOR, Role.AUDITOR);
        locked = true;

        assertThat(user.who().roles()).isEmpty();
        assertThat(user.who().viewer()).isEqualTo(Viewer.visitor());
    }
}
