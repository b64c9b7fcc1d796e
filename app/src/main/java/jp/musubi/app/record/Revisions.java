package jp.musubi.app.record;

import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.JsonBody;

/** The revision that a change is based on: in the body, or as {@code If-Match: "3"}. */
public final class Revisions {

    private Revisions() {}

    /** @throws ApiException naming the field {@code revision} when it is nowhere, or no number */
    public static int basedOn(JsonBody body, String match) {
        Integer stated = body.number("revision");
        Integer basedOn = body.number("basedOn");
        return basedOn(stated != null ? stated : basedOn, match);
    }

    /** @param stated in the body, or null */
    public static int basedOn(Integer stated, String match) {
        Integer matched = ofHeader(match);
        Integer revision = stated != null ? stated : matched;
        if (revision == null) {
            throw ApiException.invalid("revision", "required");
        }
        return revision;
    }

    private static Integer ofHeader(String match) {
        if (match == null) {
            return null;
        }
        String digits = match.replaceAll("^(W/)?\"|\"$", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw ApiException.invalid("revision", "bad_number", match);
        }
        return Integer.valueOf(digits);
    }
}
