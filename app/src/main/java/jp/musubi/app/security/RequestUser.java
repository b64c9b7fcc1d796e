package jp.musubi.app.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.musubi.app.gateway.NotOpenException;
import jp.musubi.app.gateway.Questions;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Role;
import jp.musubi.query.readperson.ReadPerson;
import jp.musubi.query.view.PersonView;
import jp.musubi.search.document.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads who is asking, once a request, from the session or credentials and the roles as they are now. */
final class RequestUser implements CurrentUser {

    private static final String KEPT = RequestUser.class.getName();

    private final Questions questions;

    RequestUser(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Who who() {
        Optional<SignedIn> signedIn = signedIn();
        if (signedIn.isEmpty()) {
            return Who.visitor();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Who kept) {
            return kept;
        }
        Who who = read(signedIn.get().personId());
        if (request != null) {
            request.setAttribute(KEPT, who, RequestAttributes.SCOPE_REQUEST);
        }
        return who;
    }

    @Override
    public void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    private Who read(PersonId person) {
        Optional<PersonView> view;
        try {
            view = questions.ask(new ReadPerson(person));
        } catch (NotOpenException e) {
            return Who.visitor();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        view.filter(known -> !known.erased()).ifPresent(known -> known.roles().forEach(held -> roles.add(held.role())));
        return new Who(person, roles, Viewer.person(person, roles));
    }
}
