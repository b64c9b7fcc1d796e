package jp.musubi.app.kit.api;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** A problem for a request that did not come as far as the interface: its address could not even be read. */
public final class EarlyProblem {
    private EarlyProblem() {}

    /**
     * As JSON.
     *
     * @param status 400, or 500 for what nobody expected
     * @param path as it was sent
     */
    public static String json(int status, Locale locale, String path) {
        return JsonMapper.shared().writeValueAsString(new Problem(status, List.of()).body(locale, path));
    }
}
