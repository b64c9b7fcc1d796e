package jp.musubi.app.kit.security;

import java.util.Optional;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.node.gateway.Standing;
import jp.musubi.node.gateway.Standings;
import jp.musubi.node.gateway.Who;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads who is asking, once a request, from the session or credentials and the roles as the log says now. */
final class RequestUser implements CurrentUser {

    private static final String KEPT = RequestUser.class.getName();

    private final Standings standings;

    RequestUser(Standings standings) {
        this.standings = standings;
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
    public Optional<Standing> standing() {
        try {
            return signedIn().map(person -> standings.of(person.personId()));
        } catch (NotOpenException e) {
            return Optional.empty();
        }
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
        try {
            return Who.of(person, standings.of(person));
        } catch (NotOpenException e) {
            return Who.visitor();
        }
    }
}
