package jp.musubi.app.kit.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.app.entrance.SealedCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * What one page tells the next: in the session of whoever is signed in, the last few only; of anybody else no more than the
 * notice, in a cookie.
 */
public final class Flashes extends AbstractFlashMapManager {
    private static final String HERE = Flashes.class.getName();
    private static final String NOTICE = "notice";
    private static final int MOST = 5;
    private static final int LONGEST = 1_000;

    private final SealedCookie cookie = new SealedCookie(NOTICE, Duration.ofMinutes(3), LONGEST, Clock.systemUTC());

    @Override
    @SuppressWarnings("unchecked")
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(HERE) instanceof List<?> kept) {
            return new ArrayList<>((List<FlashMap>) kept);
        }
        return cookie.read(request)
                .flatMap(Flashes::written)
                .map(one -> new ArrayList<>(List.of(one)))
                .orElse(null);
    }

    @Override
    protected Object getFlashMapsMutex(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : WebUtils.getSessionMutex(session);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            List<FlashMap> last = List.copyOf(maps.subList(Math.max(0, maps.size() - MOST), maps.size()));
            session.setAttribute(HERE, last.isEmpty() ? null : last);
        } else if (maps.isEmpty() || !(maps.getLast().get(NOTICE) instanceof String notice)) {
            cookie.forget(response);
        } else {
            cookie.keep(response, notice + "\n" + maps.getLast().getTargetRequestPath());
        }
    }

    private static Optional<FlashMap> written(String text) {
        String[] parts = text.split("\n", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        FlashMap map = new FlashMap();
        map.put(NOTICE, parts[0]);
        map.setTargetRequestPath(parts[1].equals("null") ? null : parts[1]);
        return Optional.of(map);
    }
}
