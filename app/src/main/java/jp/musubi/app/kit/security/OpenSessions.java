package jp.musubi.app.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Bounds the sessions: {@value #OF_ONE} of one account, {@value #OF_ALL} in all. Beyond that signing in ends the one that
 * has not been used for longest. Nobody has a session before signing in.
 */
final class OpenSessions implements SessionAuthenticationStrategy {

    /** Most sessions of one account. */
    static final int OF_ONE = 10;

    /** Most sessions of all accounts. */
    static final int OF_ALL = 2_000;

    private static final String SEAT = OpenSessions.class.getName();

    private final int most;
    private final SessionBook book;
    private final Set<Seat> taken = new LinkedHashSet<>();

    /** @param book where each is entered; null where nobody looks */
    OpenSessions(SessionBook book) {
        this(OF_ALL, book);
    }

    OpenSessions(int most, SessionBook book) {
        this.most = most;
        this.book = book;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        Seat seat = new Seat(session, authentication.getName(), entered(session, authentication, request));
        List<Seat> leave;
        synchronized (taken) {
            taken.removeIf(other -> other.session.getId().equals(session.getId()));
            leave = leaving(seat.login);
            leave.forEach(taken::remove);
            taken.add(seat);
        }
        // Not under the lock: an ending session tells its seat.
        leave.forEach(Seat::end);
        session.setAttribute(SEAT, seat);
    }

    /** Its id in the book; null when there is none. */
    private String entered(HttpSession session, Authentication authentication, HttpServletRequest request) {
        return book != null && authentication.getPrincipal() instanceof SignedIn somebody
                ? book.begin(session, somebody.person(), request.getHeader("User-Agent"))
                : null;
    }

    private List<Seat> leaving(String login) {
        List<Seat> own = taken.stream().filter(seat -> seat.login.equals(login)).toList();
        if (own.size() >= OF_ONE) {
            return idlest(own, own.size() - OF_ONE + 1);
        }
        return taken.size() >= most ? idlest(List.copyOf(taken), taken.size() - most + 1) : List.of();
    }

    private static List<Seat> idlest(List<Seat> seats, int count) {
        List<Seat> sorted = new ArrayList<>(seats);
        sorted.sort(Comparator.comparingLong(Seat::lastUsed));
        return sorted.subList(0, count);
    }

    int count() {
        synchronized (taken) {
            return taken.size();
        }
    }

    /** Lies in the session, and so learns when that ends. */
    private final class Seat implements HttpSessionBindingListener {

        private final HttpSession session;
        private final String login;
        private final String entered;

        Seat(HttpSession session, String login, String entered) {
            this.session = session;
            this.login = login;
            this.entered = entered;
        }

        long lastUsed() {
            try {
                return session.getLastAccessedTime();
            } catch (IllegalStateException e) {
                // It has just ended: the first to go.
                return Long.MIN_VALUE;
            }
        }

        void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // Ended by itself meanwhile.
                return;
            }
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            synchronized (taken) {
                taken.remove(this);
            }
            if (entered != null) {
                book.ended(entered);
            }
        }
    }
}
